import type { FactState, WorkforceFact } from '#src/core/model/boardPack.ts';
import type { Notice } from '#src/core/model/datasetFile.ts';
import type { Known } from '#src/core/model/known.ts';
import { laterOf, type PartialDate } from '#src/core/model/partialDate.ts';
import type { SourceState } from '#src/core/model/source.ts';
import { type Findings, missingColumn } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedProseIn } from './datedProse.ts';
import { readFactValue } from './factValue.ts';
import { indicatorsIn } from './indicatorsIn.ts';
import { keptColumns, readKept } from './keptRecords.ts';
import {
  confidenceWords,
  datedAsSaid,
  idMaker,
  oldestFirst,
  type SourceLookup,
  sourceIdIn,
  sourceOf,
} from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

export const factColumns = [
  'as_of',
  'date_precision',
  'measure',
  'value',
  'unit',
  'scope',
  'quote_or_table',
  'notes',
  'confidence',
  'source_id',
] as const;

/**
 * Optional columns: the indicator that a statement bears on, what its value is, from when each part of
 * its notes is known, and from when a row holds.
 */
export const optionalFactColumns = [
  'indicator_id',
  'value_kind',
  'notes_known_on',
  ...keptColumns,
] as const;

/**
 * Local statements on the workforce, oldest first, each on its own base. A finding in words has no
 * value; a range such as `16-18` is no one value either, and is kept in the note. Which indicator a
 * statement bears on stands in a column, and never in the name of its measure: an older file without
 * it has statements beside no indicator, with a notice.
 */
export function readLocalFacts(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): WorkforceFact[] {
  const makeId = idMaker();
  const table = readTable(file, bytes, factColumns, findings, optionalFactColumns);
  if (!table.columns.has('indicator_id') && table.rows.length > 0) {
    findings.notice(withoutIndicators(file));
  }
  const hasKinds = table.columns.has('value_kind');
  const stateOf = (
    row: Row<(typeof factColumns)[number] | (typeof optionalFactColumns)[number]>,
  ): FactState => {
    const on = datedAsSaid(row, 'as_of', 'past');
    const measure = row.title('measure');
    const unit = row.title('unit');
    const [indicatorId = null, ...more] = indicatorsIn(row, 'indicator_id');
    if (more.length > 0) row.fault('indicator_id', 'one indicator, or an empty cell');
    const { value, range } = readFactValue(row, hasKinds);
    const sourceId = sourceIdIn(row, 'source_id', sources);
    const notes = datedProseIn(row, 'notes', 'note', sources);
    return {
      on,
      ...factKnown(on, sourceOf(row, sourceId, sources)),
      indicatorId,
      measure,
      value,
      unit,
      scope: proseIn(row, 'scope', sources),
      quote: row.text('quote_or_table'),
      ...(range === '' ? notes : withRange(notes, range)),
      confidence: row.choice('confidence', confidenceWords),
      sourceId,
    };
  };
  const facts = readKept('workforce_facts', table.rows, stateOf).map(
    ({ state, kept }): WorkforceFact => ({
      id: makeId(state.on, state.measure),
      ...state,
      ...kept,
    }),
  );
  return oldestFirst(facts);
}

const withoutIndicators = (file: string): Notice =>
  missingColumn(
    file,
    'indicator_id',
    'no statement is shown beside an indicator. Which one it bears on is not read out of its measure',
  );

/** A note that begins with the range, which is known with the record. */
function withRange(
  { note, noteParts }: Pick<WorkforceFact, 'note' | 'noteParts'>,
  range: string,
): Pick<WorkforceFact, 'note' | 'noteParts'> {
  const text = `A range: ${range}.`;
  return {
    note: `${text} ${note}`.trim(),
    ...(noteParts && { noteParts: [{ text, knownOn: null }, ...noteParts] }),
  };
}

function factKnown(on: PartialDate, source: SourceState | undefined): Known {
  const published = source?.publishedOn ?? null;
  if (published !== null && laterOf(on, published) === published) {
    return { knownOn: published, knownBy: 'published' };
  }
  return { knownOn: on, knownBy: 'happened' };
}
