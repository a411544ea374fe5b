import type { BoardPack } from '#src/domain/boardPack.ts';
import { compareText } from '#src/domain/compare.ts';
import type { Direction } from '#src/domain/direction.ts';
import { capitalised, formatDate, formatMonth, listInWords } from '#src/domain/format.ts';
import { gradeShortName } from '#src/domain/grade.ts';
import {
  careAndLeaversSeries,
  frameworkName,
  type Topic,
  topicName,
} from '#src/domain/inspection.ts';
import type { Ladder, LadderGap, LadderLine } from '#src/domain/ladder.ts';
import { type PartialDate, precisionOf } from '#src/domain/partialDate.ts';
import { topicInSentence } from './headline.ts';
import { sourcesInWords } from './sourceWords.ts';
import { vaguenessInWords } from './vagueness.ts';
import { visitName } from './visitName.ts';

/** How a line is labelled at its end. */
export const lineName: Readonly<Partial<Record<Topic, string>>> = {
  overall: 'Overall',
  leadership: 'Leadership',
};

const publishedInWords = (date: string | null) => (date ? formatDate(date) : 'not stated');

const stepsInWords = (line: LadderLine) =>
  listInWords(
    line.steps.map(({ grade, start }) => `${gradeShortName[grade]} in ${formatMonth(start)}`),
  );

/** The whole ladder in words: each series by itself, the visits, the direction. */
export function ladderSummary(ladder: Ladder): string {
  const { authorityName, lines, visits, directions } = ladder;
  const sentences = lines.map((line) => {
    const framework = frameworkName[line.steps[0]?.framework ?? 'ilacs'];
    return `${topicName[line.topic]} (${framework}): ${stepsInWords(line)}.`;
  });
  sentences.push(...ladderNotes(ladder));
  const monitoring = visits.filter(({ kind }) => kind === 'monitoring').length;
  const focused = visits.length - monitoring;
  if (monitoring + focused > 0) {
    sentences.push(`Visits without grades: ${monitoring} monitoring, ${focused} focused.`);
  }
  sentences.push(...directions.map(directionInWords));
  return `Judgements of ${authorityName} over time. ${sentences.join(' ')}`;
}

/** "Care leavers were judged together with children in care from June 2018, and on their own since November 2025." */
function gapInWords({ topic, judgedWith, from, until }: LadderGap, { lines }: Ladder): string {
  const name = capitalised(topicInSentence[topic]);
  const together = `together with ${topicInSentence[judgedWith]}`;
  const isJudgedSince = lines.some(
    (line) => line.topic === topic && line.steps[0]?.start === until,
  );
  return isJudgedSince
    ? `${name} were judged ${together} from ${formatMonth(from)}, and on their own since ${formatMonth(until)}.`
    : `${name} were judged ${together} from ${formatMonth(from)}; no later inspection is in the files used here.`;
}

const splitTopics: readonly Topic[] = ['children-in-care', 'care-leavers'];

/**
 * Why a line ends where others begin: ILACS split one judgement into two on 1 January 2023, which
 * an authority meets at its first inspection after that day. `null` where the ladder shows no split.
 */
function splitInWords({ lines }: Ladder): string | null {
  const joint = lines.find(({ seriesId }) => seriesId === careAndLeaversSeries);
  const begun = lines.filter(
    ({ topic, seriesId, steps }) =>
      splitTopics.includes(topic) &&
      seriesId !== joint?.seriesId &&
      steps[0]?.start === joint?.until,
  );
  if (!joint || begun.length === 0) return null;
  const ones = begun.length === 1 ? 'a new one begins' : 'two new ones begin';
  return `Until the end of 2022 ILACS judged children in care and care leavers together. That line ends at the inspection of ${formatMonth(joint.until)}, where ${ones}.`;
}

/** What a reader of the lines must know: where one judgement became two, or what a gap is. */
export function ladderNotes(ladder: Ladder): string[] {
  const split = splitInWords(ladder);
  const ungraded = ladder.ungraded.map(
    ({ topic, start }) =>
      `The source gives no grade for ${topicInSentence[topic]} at the inspection of ${formatMonth(start)}, so that line ends there.`,
  );
  return [...(split ? [split] : ladder.gaps.map((gap) => gapInWords(gap, ladder))), ...ungraded];
}

/** What is recorded of a direction, and what is not: silence on its end does not say that it goes on. */
export function directionInWords({ began, ended }: Direction): string {
  const end = ended === null ? '' : onDateInWords(ended);
  if (began === null) {
    return `A statutory direction ended ${end}; no source read gives its beginning.`;
  }
  const start = `A statutory direction began ${onDateInWords(began)}`;
  return end === '' ? `${start}; no source read gives its end.` : `${start} and ended ${end}.`;
}

const onDateInWords = (date: PartialDate) =>
  `${precisionOf(date) === 'day' ? 'on' : 'in'} ${formatDate(date)}`;

/** A row of the ladder's table, and a stop of its arrow keys, oldest first. */
export interface LadderRow {
  /** Id of the inspection or visit. */
  readonly id: string;
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
        id: step.inspectionId,
        sort: step.start,
        date: formatDate(step.start),
        published: publishedInWords(step.publishedOn),
        what: `Inspection (${frameworkName[step.framework]})`,
        finding: grades.join('; '),
      },
    ];
  });
  const visited = visits.map((visit) => ({
    id: visit.id,
    sort: visit.earliest,
    date: `${formatDate(visit.date)}${vaguenessInWords(visit.date)}`,
    published: publishedInWords(visit.publishedOn),
    what: visitName(visit),
    finding: visit.areasCovered || 'Areas covered not stated',
  }));
  return [...inspections, ...visited].toSorted((a, b) => compareText(a.sort, b.sort));
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

/** What the inspections and visits of a pack are known from: each title, or how many of whom. */
export const inspectionSourcesInWords = ({ inspections, visits, sources }: BoardPack): string =>
  sourcesInWords(
    sources,
    [...inspections, ...visits].flatMap(({ sourceIds }) => sourceIds),
  );
