/** What is wrong with the problems of a test, against those that it names beforehand. */
interface ProblemFaults {
  /** Problems that it did not name. */
  readonly unexpected: readonly string[];
  /** What it named and did not come about. */
  readonly absent: readonly RegExp[];
}

/**
 * @param problems Console messages, page errors and requests to elsewhere, as they occurred.
 * @param expected What the test brings about on purpose; each has to occur.
 */
export const problemFaults = (
  problems: readonly string[],
  expected: readonly RegExp[],
): ProblemFaults => ({
  unexpected: problems.filter((problem) => !expected.some((one) => one.test(problem))),
  absent: expected.filter((one) => !problems.some((problem) => one.test(problem))),
});
