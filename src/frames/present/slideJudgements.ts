import { compareText } from '#src/core/model/compare.ts';
import { type Grade, gradeShortName } from '#src/core/model/grade.ts';
import { formatList } from '#src/core/text/format.ts';
import type { JudgementHistory } from '#src/features/judgements/history/judgementHistory.ts';

/**
 * The run of the overall judgements in a line, each run of the same grade said once: "Overall:
 * Requires improvement in 2014 and 2018, Inadequate in 2022, Good in 2025". It lists judgements and
 * compares none, as they come from several frameworks. Inspections whose framework gives no overall
 * grade end it: "Overall: Good in 2018 and 2023; none in 2026, as Ofsted no longer gives one".
 *
 * @returns `null` where no inspection gave an overall grade.
 */
export function describeOverallRun({
  breaks,
  lines,
}: Pick<JudgementHistory, 'breaks' | 'lines'>): string | null {
  const steps = lines
    .filter(({ topic }) => topic === 'overall')
    .flatMap((line) => line.steps)
    .toSorted((a, b) => compareText(a.start, b.start));
  const runs: { grade: Grade; years: string[] }[] = [];
  for (const { grade, start } of steps) {
    const last = runs.at(-1);
    if (last?.grade === grade) last.years.push(start.slice(0, 4));
    else runs.push({ grade, years: [start.slice(0, 4)] });
  }
  const said = runs.map(({ grade, years }) => `${gradeShortName[grade]} in ${formatList(years)}`);
  const without = breaks
    .filter(({ topic }) => topic === 'overall')
    .map(({ start }) => start.slice(0, 4));
  const ended =
    without.length === 0
      ? ''
      : `; none in ${formatList([...new Set(without)])}, as Ofsted no longer gives one`;
  return said.length === 0 ? null : `Overall: ${said.join(', ')}${ended}`;
}
