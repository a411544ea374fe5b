import { describeMonths } from '#src/core/board/areaText.ts';
import { type Area, type AreaStatus, areaStatuses, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import {
  frameworkName,
  type Inspection,
  type Judgement,
  type Visit,
} from '#src/core/model/inspection.ts';
import type { Known } from '#src/core/model/known.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';
import { topicName } from '#src/core/model/topic.ts';
import { monthsBetween } from '#src/core/stats/monthsBetween.ts';
import {
  capitalised,
  formatCount,
  formatDateRange,
  formatList,
  formatMonth,
  formatOnDate,
} from '#src/core/text/format.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import { describeVagueness } from '#src/core/text/vagueness.ts';
import { visitName } from '#src/core/text/visitName.ts';
import type { BoardRecord } from './records.ts';

/** "Inspection, 10 to 21 November 2025"; "Monitoring visit 3, 2023 (date not known)". */
export function inspectionRecordName(record: BoardRecord): string {
  if (record.kind === 'inspection') {
    const { start, end } = record.inspection;
    return `Inspection, ${formatDateRange(start, end)}`;
  }
  const { visit } = record;
  return `${visitName(visit)}, ${formatDateRange(visit.start, visit.end)}${describeVagueness(visit.start)}`;
}

interface Published extends Known {
  readonly publishedOn: PartialDate | null;
}

/** When the report or letter came out, or since when the board counts it as known. */
function describePublication(
  { publishedOn, knownOn, knownBy }: Published,
  what: 'report' | 'letter',
): string {
  if (publishedOn) return `${what} published ${formatOnDate(publishedOn)}`;
  const unknown = `the sources read do not say when the ${what} was published`;
  if (knownBy === 'compiled') {
    return `${unknown}; known from a list compiled ${formatOnDate(knownOn)}`;
  }
  return knownBy === 'reported' ? `${unknown}; first reported ${formatOnDate(knownOn)}` : unknown;
}

const sentence = (text: string) => `${capitalised(text)}.`;

/** "ILACS framework, standard inspection. Published on 12 January 2026. 40 months after …" */
export function describeInspection(inspection: Inspection, before: Inspection | null): string {
  const { framework, kind, start } = inspection;
  const under = kind ? `${frameworkName[framework]}, ${kind} inspection` : frameworkName[framework];
  const since = before
    ? `${describeSince(before.start, start)} after the inspection of ${formatMonth(before.start)}`
    : 'the first inspection in the files used here';
  return [under, describePublication(inspection, 'report'), since].map(sentence).join(' ');
}

/** In months, as the time between two inspections is spoken of; in years where only years are known. */
function describeSince(before: PartialDate, start: PartialDate): string {
  return describeMonths(monthsBetween(before, start));
}

/** "It looked at the front door. Letter published on 17 July 2025." */
export function visitInSentences(visit: Visit): string {
  const looked = visit.areasCovered
    ? `Looked at: ${visit.areasCovered}`
    : 'What it looked at is not in the sources read';
  return [looked, describePublication(visit, 'letter')].map(sentence).join(' ');
}

/** The quotation in quotation marks, without the comma at which it was cut off. */
export const quotationOf = (quote: string): string => `“${quote.replace(/,$/, '')}”`;

/** Who printed a quotation, which need not be who said it. */
export const describeQuoteSource = (source: Source): string =>
  `Source of quote: ${sourceName(source)}`;

/** Where the date of publication is from; `null` where the source of the grades gives it too. */
export function describeDatesSource(
  { datesSourceId }: Inspection,
  sources: readonly Source[],
): string | null {
  const source = sources.find(({ id }) => id === datesSourceId);
  return source
    ? `The date of publication is from another source than the grades: ${sourceName(source)}.`
    : null;
}

/**
 * What is noted on an inspection's grades, each sentence once; empty where nothing is noted.
 */
export function notesOf({ judgements }: Inspection): string {
  const sentences = judgements.flatMap(({ note }) => note.split(/(?<=\.)\s+(?=[A-Z])/));
  return [...new Set(sentences)].filter((text) => text !== '').join(' ');
}

const outcome: Readonly<Record<AreaStatus, string>> = {
  open: 'open',
  'in-progress': 'in progress',
  addressed: 'addressed',
  closed: 'closed',
  'not-stated': 'without later evidence',
};

/** "28 areas raised. Latest evidence, each at its own date: 16 open and two addressed. 19 restated later." */
export function describeAreas(areas: readonly Area[]): string {
  if (areas.length === 0) return '';
  const counts = areaStatuses.flatMap((status) => {
    const count = areas.filter((area) => statusOf(area) === status).length;
    return count === 0 ? [] : [`${formatCount(count)} ${outcome[status]}`];
  });
  const restated = areas.filter(({ restatedIn }) => restatedIn.length > 0).length;
  const latest = `Latest evidence, each at its own date: ${formatList(counts)}.`;
  const again = restated === 0 ? '' : ` ${capitalised(formatCount(restated))} restated later.`;
  return `${describeAreasCount(areas)} raised. ${latest}${again}`;
}

/** "Two areas", "One area". */
function describeAreasCount({ length }: readonly Area[]): string {
  return `${capitalised(formatCount(length))} ${length === 1 ? 'area' : 'areas'}`;
}

/** What is judged, as a label: before 2023 one judgement covered care leavers as well. */
export const judgementName = ({ topic, seriesId }: Judgement): string =>
  seriesId === careAndLeaversSeries ? 'Children in care and care leavers' : topicName[topic];

/** "5 inspections, 3 focused visits and 7 monitoring visits, newest first". */
export function describeRecords({ inspections, visits }: BoardPack): string {
  const counts = [
    [inspections.length, 'inspection'],
    [visits.filter(({ kind }) => kind === 'focused').length, 'focused visit'],
    [visits.filter(({ kind }) => kind === 'monitoring').length, 'monitoring visit'],
  ] as const;
  const described = counts.flatMap(([count, name]) =>
    count === 0 ? [] : [`${formatCount(count)} ${name}${count === 1 ? '' : 's'}`],
  );
  return described.length === 0
    ? 'None is in the published files used here'
    : `${capitalised(formatList(described))}${inspections.length + visits.length > 1 ? ', newest first' : ''}`;
}
