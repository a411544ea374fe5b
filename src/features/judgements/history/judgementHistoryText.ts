import { describeBreak, endMonth } from '#src/core/board/topicEndText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Direction } from '#src/core/model/direction.ts';
import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import { frameworkName } from '#src/core/model/inspection.ts';
import { type Topic, topicInSentence, topicName } from '#src/core/model/topic.ts';
import {
  capitalised,
  formatDate,
  formatList,
  formatMonth,
  formatOnDate,
} from '#src/core/text/format.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { describeVagueness } from '#src/core/text/vagueness.ts';
import { visitName } from '#src/core/text/visitName.ts';
import type {
  JudgementHistory,
  JudgementHistoryBreak,
  JudgementHistoryGap,
  JudgementHistoryLine,
} from './judgementHistory.ts';

/** How a line is labelled at its end. */
export const lineName: Readonly<Partial<Record<Topic, string>>> = {
  overall: 'Overall',
  leadership: 'Leadership',
};

const describePublished = (date: string | null) => (date ? formatDate(date) : 'not stated');

const describeSteps = (line: JudgementHistoryLine) =>
  formatList(
    line.steps.map(({ grade, start }) => `${gradeShortName[grade]} in ${formatMonth(start)}`),
  );

/** The whole judgement history in words: each series by itself, the visits, the direction. */
export function judgementHistorySummary(judgementHistory: JudgementHistory): string {
  const { authorityName, lines, visits, directions } = judgementHistory;
  const sentences = lines.map((line) => {
    const framework = frameworkName[line.steps[0]?.framework ?? 'ilacs'];
    return `${topicName[line.topic]} (${framework}): ${describeSteps(line)}.`;
  });
  sentences.push(...judgementHistoryNotes(judgementHistory));
  const monitoring = visits.filter(({ kind }) => kind === 'monitoring').length;
  const focused = visits.length - monitoring;
  if (monitoring + focused > 0) {
    sentences.push(`Visits without grades: ${monitoring} monitoring, ${focused} focused.`);
  }
  sentences.push(...directions.map(describeDirection));
  return `Judgements of ${authorityName} over time. ${sentences.join(' ')}`;
}

/** "Care leavers were judged together with children in care from June 2018, and on their own since November 2025." */
function describeGap(
  { topic, judgedWith, from, until }: JudgementHistoryGap,
  { lines }: JudgementHistory,
): string {
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
 * an authority meets at its first inspection after that day. `null` where the judgement history shows no split.
 */
function describeSplit({ lines }: JudgementHistory): string | null {
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
export function judgementHistoryNotes(judgementHistory: JudgementHistory): string[] {
  const split = describeSplit(judgementHistory);
  const ungraded = judgementHistory.ungraded.map(
    ({ topic, start }) =>
      `The source gives no grade for ${topicInSentence[topic]} at the inspection of ${formatMonth(start)}, so that line ends there.`,
  );
  return [
    ...(split ? [split] : judgementHistory.gaps.map((gap) => describeGap(gap, judgementHistory))),
    ...ungraded,
    ...breakNotes(judgementHistory),
  ];
}

/** Beside the place where a line ends because Ofsted no longer gives its grade, in three short lines. */
export const breakLines = (
  inspection: Pick<JudgementHistoryBreak, 'framework' | 'start'>,
): string[] => ['no longer', 'given from', endMonth(inspection)];

/** Why the lines of topics end that are judged no more; a sentence for each topic. */
export const breakNotes = ({
  breaks,
  lines,
}: Pick<JudgementHistory, 'breaks' | 'lines'>): string[] =>
  breaks
    .filter(({ topic }, index) => breaks.findIndex((one) => one.topic === topic) === index)
    .map((one) =>
      describeBreak(
        one,
        lines.some(({ topic }) => topic === one.topic),
      ),
    );

/** What is recorded of a direction, and what is not: silence on its end does not say that it goes on. */
export function describeDirection({ began, ended }: Direction): string {
  const end = ended === null ? '' : formatOnDate(ended);
  if (began === null) {
    return `A statutory direction ended ${end}; start date not found in the sources.`;
  }
  const start = `A statutory direction began ${formatOnDate(began)}`;
  return end === '' ? `${start}; end date not found in the sources.` : `${start} and ended ${end}.`;
}

/** A row of the judgement history's table, and a stop of its arrow keys, oldest first. */
export interface JudgementHistoryRow {
  /** Id of the inspection or visit. */
  readonly id: string;
  /** Its place in time. */
  readonly sort: string;
  readonly date: string;
  readonly published: string;
  readonly what: string;
  readonly finding: string;
}

const nameOf = (topic: Topic) => lineName[topic] ?? topicName[topic];

const inspectionRow = (
  { inspectionId, framework, start, publishedOn }: Omit<JudgementHistoryBreak, 'topic'>,
  findings: readonly string[],
): JudgementHistoryRow => ({
  id: inspectionId,
  sort: start,
  date: formatDate(start),
  published: describePublished(publishedOn),
  what: `Inspection (${frameworkName[framework]})`,
  finding: findings.join('; '),
});

/** Inspections and visits as rows in words. */
export function judgementHistoryRows({
  lines,
  breaks,
  visits,
}: JudgementHistory): JudgementHistoryRow[] {
  const byInspection = new Map<string, { line: JudgementHistoryLine; index: number }[]>();
  for (const line of lines) {
    line.steps.forEach(({ inspectionId }, index) => {
      byInspection.set(inspectionId, [...(byInspection.get(inspectionId) ?? []), { line, index }]);
    });
  }
  const endedIn = (id: string) =>
    breaks
      .filter(({ inspectionId }) => inspectionId === id)
      .map(({ topic }) => `${nameOf(topic)}: no longer given by Ofsted`);
  const judged = [...byInspection.values()].flatMap((entries) => {
    const first = entries[0];
    const step = first?.line.steps[first.index];
    if (!step) return [];
    const grades = entries.flatMap(({ line, index }) => {
      const grade = line.steps[index]?.grade;
      return grade ? [`${nameOf(line.topic)}: ${gradeShortName[grade]}`] : [];
    });
    return [inspectionRow(step, [...endedIn(step.inspectionId), ...grades])];
  });
  // An inspection may have given no grade on any topic that is drawn.
  const unjudged = breaks.filter(
    ({ inspectionId }, index) =>
      !byInspection.has(inspectionId) &&
      breaks.findIndex((one) => one.inspectionId === inspectionId) === index,
  );
  const inspections = [
    ...judged,
    ...unjudged.map((one) => inspectionRow(one, endedIn(one.inspectionId))),
  ];
  const visited = visits.map((visit) => ({
    id: visit.id,
    sort: visit.earliest,
    date: `${formatDate(visit.date)}${describeVagueness(visit.date)}`,
    published: describePublished(visit.publishedOn),
    what: visitName(visit),
    finding: visit.areasCovered || 'Areas covered not stated',
  }));
  return [...inspections, ...visited].toSorted((a, b) => compareText(a.sort, b.sort));
}

/** Inspections under an older framework, which the overview names and does not draw. */
export function describeEarlierFrameworks(pack: BoardPack): string | null {
  const earlier = pack.inspections.filter(({ framework }) => framework === 'child-protection');
  const described = earlier.flatMap(({ framework, start, judgements }) =>
    judgements.flatMap(({ topic, grade }) =>
      topic === 'overall' && grade
        ? [`${frameworkName[framework]}, ${formatDate(start)}: ${gradeShortName[grade]}`]
        : [],
    ),
  );
  return described.length === 0
    ? null
    : `Before, under another framework: ${described.join('; ')}.`;
}

/** What the inspections and visits of a pack are known from: each title, or how many of whom. */
export const describeInspectionSources = ({ inspections, visits, sources }: BoardPack): string =>
  describeSources(
    sources,
    [...inspections, ...visits].flatMap(({ sourceIds }) => sourceIds),
  );
