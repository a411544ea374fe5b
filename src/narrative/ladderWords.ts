import type { BoardPack } from '#src/domain/boardPack.ts';
import { formatDate, formatMonth, listInWords } from '#src/domain/format.ts';
import { gradeShortName } from '#src/domain/grade.ts';
import { frameworkName, type Topic, topicName } from '#src/domain/inspection.ts';
import type { Ladder, LadderLine, LadderVisit } from '#src/domain/ladder.ts';
import { sourceName } from './sourceWords.ts';

/** How a line is labelled at its end. */
export const lineName: Readonly<Partial<Record<Topic, string>>> = {
  overall: 'Overall',
  leadership: 'Leadership',
};

/** "Monitoring visit 3, 2023 (day not known)". */
function visitInWords({ kind, number, date }: LadderVisit): string {
  const name = kind === 'monitoring' ? 'Monitoring visit' : 'Focused visit';
  const day =
    date.length === 10 ? '' : date.length === 7 ? ' (day not known)' : ' (date not known)';
  return `${name}${number === null ? '' : ` ${number}`}, ${formatDate(date)}${day}`;
}

const publishedInWords = (date: string | null) => (date ? formatDate(date) : 'not stated');

const stepsInWords = (line: LadderLine) =>
  listInWords(
    line.steps.map(({ grade, start }) => `${gradeShortName[grade]} in ${formatMonth(start)}`),
  );

/** The whole ladder in words: each series by itself, the visits, the direction. */
export function ladderSummary({ authorityName, lines, visits, direction }: Ladder): string {
  const sentences = lines.map((line) => {
    const framework = frameworkName[line.steps[0]?.framework ?? 'ilacs'];
    return `${topicName[line.topic]} (${framework}): ${stepsInWords(line)}.`;
  });
  const monitoring = visits.filter(({ kind }) => kind === 'monitoring').length;
  const focused = visits.length - monitoring;
  if (monitoring + focused > 0) {
    sentences.push(`Visits without grades: ${monitoring} monitoring, ${focused} focused.`);
  }
  if (direction) sentences.push(directionInWords(direction));
  return `Judgements of ${authorityName} over time. ${sentences.join(' ')}`;
}

/** The start only: no source read says that a direction ended. */
export const directionInWords = (direction: string): string =>
  `A statutory direction began on ${formatDate(direction)}; no source read gives its end.`;

/** A row of the ladder's table, and a stop of its arrow keys, oldest first. */
export interface LadderRow {
  /** Its place in time. */
  readonly sort: string;
  readonly date: string;
  readonly published: string;
  readonly what: string;
  readonly finding: string;
}

/** Inspections and visits as rows in words. */
export function ladderRows({ lines, visits }: Ladder): LadderRow[] {
  const byInspection = new Map<string, { line: LadderLine; index: number }[]>();
  for (const line of lines) {
    line.steps.forEach(({ inspectionId }, index) => {
      byInspection.set(inspectionId, [...(byInspection.get(inspectionId) ?? []), { line, index }]);
    });
  }
  const inspections = [...byInspection.values()].flatMap((entries) => {
    const first = entries[0];
    const step = first?.line.steps[first.index];
    if (!step) return [];
    const grades = entries.flatMap(({ line, index }) => {
      const grade = line.steps[index]?.grade;
      return grade
        ? [`${lineName[line.topic] ?? topicName[line.topic]}: ${gradeShortName[grade]}`]
        : [];
    });
    return [
      {
        sort: step.start,
        date: formatDate(step.start),
        published: publishedInWords(step.publishedOn),
        what: `Inspection (${frameworkName[step.framework]})`,
        finding: grades.join('; '),
      },
    ];
  });
  const visited = visits.map((visit) => ({
    sort: visit.earliest,
    date: visitInWords(visit).replace(/^[^,]*, /, ''),
    published: publishedInWords(visit.publishedOn),
    what: visitInWords(visit).replace(/, .*$/, ''),
    finding: visit.areasCovered || 'Areas covered not stated',
  }));
  return [...inspections, ...visited].toSorted((a, b) => a.sort.localeCompare(b.sort));
}

/** Inspections under an older framework, which the overview names and does not draw. */
export function earlierFrameworksInWords(pack: BoardPack): string | null {
  const earlier = pack.inspections.filter(({ framework }) => framework === 'child-protection');
  const told = earlier.flatMap(({ framework, start, judgements }) =>
    judgements.flatMap(({ topic, grade }) =>
      topic === 'overall' && grade
        ? [`${frameworkName[framework]}, ${formatDate(start)}: ${gradeShortName[grade]}`]
        : [],
    ),
  );
  return told.length === 0 ? null : `Before, under another framework: ${told.join('; ')}.`;
}

/** More documents than this are told by their publishers, or the list would bury the figure. */
const fewSources = 3;

/** What the inspections and visits of a pack are known from: each title, or how many of whom. */
export function inspectionSourcesInWords(pack: BoardPack): string {
  const ids = new Set([...pack.inspections, ...pack.visits].flatMap(({ sourceIds }) => sourceIds));
  const sources = pack.sources.filter(({ id }) => ids.has(id));
  if (sources.length === 0) return 'No source';
  if (sources.length <= fewSources) return `Sources: ${sources.map(sourceName).join('; ')}.`;
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const told = [...counts].map(([publisher, count]) =>
    count === 1 ? publisher : `${publisher} (${count} documents)`,
  );
  return `Sources: ${told.join('; ')}.`;
}
