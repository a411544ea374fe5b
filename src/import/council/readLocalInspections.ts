import { compareText } from '#src/core/model/compare.ts';
import { frameworkEntries } from '#src/core/model/frameworkEntries.ts';
import { periodOf, seriesOf, topicsNoLongerJudged } from '#src/core/model/frameworkRules.ts';
import type { Grade } from '#src/core/model/grade.ts';
import {
  type Framework,
  frameworkShortName,
  type Inspection,
  type InspectionState,
  type Judgement,
} from '#src/core/model/inspection.ts';
import { firstDay, lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import { type Topic, topics } from '#src/core/model/topic.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedProseIn } from './datedProse.ts';
import { datedColumns, keptOf, rowsByRecord } from './keptRecords.ts';
import { confidenceWords, type SourceLookup, sourceIdIn } from './localCells.ts';

export const judgementColumns = [
  'inspection_id',
  'year',
  'authority',
  'framework',
  'inspection_start',
  'inspection_end',
  'published_on',
  'judgement_area',
  'grade',
  'grade_as_printed',
  'series_id',
  'topic',
  'notes',
  'confidence',
  'source_id',
] as const;

/** Optional columns: from when each part of the notes is known, and from when a row holds. */
export const optionalJudgementColumns = ['notes_known_on', ...datedColumns] as const;

const frameworks: Readonly<Record<string, Framework>> = Object.fromEntries(
  frameworkEntries.map(({ id, inFiles }) => [inFiles, id]),
);
const grades: Readonly<Record<string, Grade>> = {
  Inadequate: 'inadequate',
  'Requires improvement to be good': 'requires-improvement',
  Good: 'good',
  Outstanding: 'outstanding',
};
const topicWords: Readonly<Record<string, Topic>> = {
  overall: 'overall',
  leadership: 'leadership',
  help_and_protection: 'help-and-protection',
  children_in_care: 'children-in-care',
  care_leavers: 'care-leavers',
  adoption: 'adoption',
  lscb: 'lscb',
};

interface JudgementRow {
  readonly row: Row<(typeof judgementColumns)[number] | (typeof optionalJudgementColumns)[number]>;
  readonly inspectionId: string;
  readonly framework: Framework;
  readonly start: PartialDate;
  readonly end: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  readonly judgement: Judgement;
  /** From when the board says so; `null` for from the beginning. */
  readonly from: PartialDate | null;
}

/**
 * An authority's own record of its inspections, one row for each judgement.
 *
 * @returns Inspections with their judgements in the order of the topics. One without dates starts
 *   in its year. Also faults: rows of one inspection that differ in its dates or framework.
 */
export function readLocalInspections(
  file: string,
  bytes: Uint8Array,
  authorityCode: string,
  sources: SourceLookup,
  findings: Findings,
): Inspection[] {
  const rows: JudgementRow[] = [];
  const seen = new Set<string>();
  const table = readTable(file, bytes, judgementColumns, findings, optionalJudgementColumns);
  for (const row of table.rows) {
    const inspectionId = row.id('inspection_id');
    const seriesId = row.id('series_id');
    const from = row.pastDateOrNull('on_board_from');
    const key = [inspectionId, seriesId, from].join(' ');
    if (seen.has(key)) row.fault('series_id', 'each judgement of an inspection once');
    seen.add(key);
    const start = row.pastDateOrNull('inspection_start') ?? readYear(row);
    const end = row.pastDateOrNull('inspection_end');
    const publishedOn = row.pastDateOrNull('published_on');
    if (!row.isFaulty && end !== null && lastDay(end) < firstDay(start)) {
      row.fault('inspection_end', `a day not before the inspection's ${start}`);
    }
    if (!row.isFaulty && publishedOn !== null && lastDay(publishedOn) < firstDay(end ?? start)) {
      row.fault('published_on', `a day not before the inspection's ${end ?? start}`);
    }
    const framework = row.choice('framework', frameworks);
    const judgement = {
      topic: row.choice('topic', topicWords),
      title: row.filled('judgement_area'),
      grade: row.choice('grade', grades),
      seriesId,
      confidence: row.choice('confidence', confidenceWords),
      sourceId: sourceIdIn(row, 'source_id', sources),
      ...datedProseIn(row, 'notes', 'note', sources),
    };
    checkSeries(row, framework, start, judgement);
    if (!row.isFaulty) {
      rows.push({ row, inspectionId, framework, start, end, publishedOn, judgement, from });
    }
  }
  return [...groupBy(rows, ({ inspectionId }) => inspectionId).values()].flatMap((own) =>
    asInspection(authorityCode, own),
  );
}

/** Of an inspection without dates no more is known than its year. */
function readYear(row: Row<'year'>): PartialDate {
  row.matching('year', /^\d{4}$/, 'a year, or a date in inspection_start');
  return row.isFaulty ? '1990' : row.pastDate('year');
}

/** A framework that lays down its judgements has each in the same series for every authority. */
function checkSeries(
  row: JudgementRow['row'],
  framework: Framework,
  start: PartialDate,
  { topic, seriesId }: Judgement,
): void {
  const period = row.isFaulty ? null : periodOf(framework, start);
  if (period === null) return;
  const name = frameworkShortName[framework];
  const wanted = seriesOf(framework, topic, start);
  if (wanted === null && topicsNoLongerJudged(framework, start).includes(topic)) {
    row.fault(
      'topic',
      `no row: ${name} gives no such judgement in inspections from ${period.from}`,
    );
  } else if (wanted === null) row.fault('topic', `a topic that ${name} judged in ${start}`);
  else if (wanted !== seriesId) row.fault('series_id', `${wanted}, as for every authority`);
}

const commonFields = ['framework', 'start', 'end', 'publishedOn'] as const;
const columnOf = {
  framework: 'framework',
  start: 'inspection_start',
  end: 'inspection_end',
  publishedOn: 'published_on',
} as const;

/** An inspection as its rows say on each day on which one of them is new. */
function asInspection(authorityCode: string, rows: readonly JudgementRow[]): Inspection[] {
  const [any] = rows;
  if (any === undefined) return [];
  const judged = rowsByRecord(
    rows,
    ({ judgement }) => judgement.title,
    ({ from }) => from ?? '',
  );
  const days = [...new Set(rows.map(({ from }) => from ?? ''))].toSorted();
  const said = days.flatMap((day) => {
    const then = judged.flatMap((own) => own.findLast(({ from }) => (from ?? '') <= day) ?? []);
    const state = stateOf(then);
    return state === null ? [] : [{ state, from: day === '' ? null : day, isLeftOut: false }];
  });
  const latest = said.at(-1);
  if (latest === undefined) return [];
  return [{ id: any.inspectionId, authorityCode, ...latest.state, ...keptOf(said) }];
}

function stateOf(rows: readonly JudgementRow[]): InspectionState | null {
  // A row that is new is at fault where it differs from those that were there.
  const [first] = rows.toSorted((a, b) => compareText(a.from ?? '', b.from ?? ''));
  if (first === undefined) return null;
  for (const one of rows) {
    for (const field of commonFields) {
      if (one[field] !== first[field]) {
        one.row.fault(columnOf[field], `${first[field]}, as in row ${first.row.number}`);
      }
    }
  }
  const { framework, start, end, publishedOn } = first;
  const judgements = rows
    .map(({ judgement }) => judgement)
    .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
  return {
    framework,
    kind: null,
    start,
    end,
    publishedOn,
    knownOn: publishedOn ?? end ?? start,
    knownBy: publishedOn === null ? 'happened' : 'published',
    judgements,
    sourceIds: [...new Set(judgements.map(({ sourceId }) => sourceId))],
  };
}
