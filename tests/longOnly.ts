/** A test, by where it stands. */
export interface ListedTest {
  /** Path within the repository. */
  readonly file: string;
  /** The browser tests' project, as `site`, or Vitest's. */
  readonly project: string;
  readonly title: string;
}

/** What is read here of `vitest list --json`. */
export type VitestList = readonly {
  readonly name: string;
  readonly file: string;
  readonly projectName: string;
}[];

/** @param root Full path of the repository, with which each file begins. */
export const testsInVitestList = (list: VitestList, root: string): ListedTest[] =>
  list.map(({ name, file, projectName }) => ({
    file: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
    project: projectName,
    title: name,
  }));

interface Suite {
  readonly title: string;
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly projectName: string }[];
  }[];
  readonly suites?: readonly Suite[];
}

/** What is read here of `playwright test --list --reporter=json`. */
export interface PlaywrightList {
  readonly suites: readonly Suite[];
}

function testsInSuite({ specs, suites = [] }: Suite, before: readonly string[]): ListedTest[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName }) => ({
      file: `tests/e2e/${file}`,
      project: projectName,
      title: [...before, title].join(' > '),
    })),
  );
  return [...own, ...suites.flatMap((suite) => testsInSuite(suite, [...before, suite.title]))];
}

/** A file is a suite as well, whose title is its name. */
export const testsInPlaywrightList = ({ suites }: PlaywrightList): ListedTest[] =>
  suites.flatMap((suite) => testsInSuite(suite, []));

const placeOf = ({ file, title }: ListedTest) => JSON.stringify([file, title]);
const idOf = (test: ListedTest) => `${test.project} ${placeOf(test)}`;

/**
 * What the long run has and the usual one has not: a line for each test below the name of its file,
 * and last how many there are.
 *
 * @param kind What they are, in the plural.
 */
export function onlyInLong(
  kind: string,
  long: readonly ListedTest[],
  usual: readonly ListedTest[],
): string {
  const known = new Set(usual.map(idOf));
  const elsewhere = new Set(usual.map(placeOf));
  const byFile = new Map<string, string[]>();
  let [only, ofOtherProjects] = [0, 0];
  for (const test of long.filter((one) => !known.has(idOf(one)))) {
    const lines = byFile.get(test.file) ?? [];
    byFile.set(test.file, lines);
    lines.push(`  [${test.project}] ${test.title}`);
    only += 1;
    if (elsewhere.has(placeOf(test))) ofOtherProjects += 1;
  }
  return [
    ...[...byFile].flatMap(([file, lines]) => [file, ...lines]),
    `${only} ${kind} only in npm run test:long, of which npm test runs ${ofOtherProjects} in another project`,
  ].join('\n');
}
