import { indicatorIds, polarities } from '#src/core/model/indicator.ts';
import {
  type Measure,
  type MeasureState,
  measureKinds,
  measurePeriods,
  measureUnits,
} from '#src/core/model/measure.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { quoted } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedColumns, readKept } from './keptRecords.ts';
import { type SourceLookup, sourceIdIn } from './localCells.ts';
import { measureKey } from './measureHeadings.ts';

export const measureColumns = [
  'measure_id',
  'name',
  'theme',
  'unit',
  'unit_name',
  'decimals',
  'polarity',
  'period',
  'kind',
  'definition',
  'known_after_days',
  'source_id',
] as const;

export const optionalMeasureColumns = [
  'short_name',
  'numerator_name',
  'denominator_name',
  'owner',
  'indicator_id',
  'screens_outliers',
  'written_as',
  'area_ids',
  ...datedColumns,
] as const;

type MeasureRow = Row<(typeof measureColumns)[number] | (typeof optionalMeasureColumns)[number]>;

/** A measure as `measures.csv` has it, and what its months must be read with. */
export interface MeasureDefinition {
  readonly measure: Measure;
  /** A month is known so many days after its last, where no day stands beside it. */
  readonly knownAfterDays: number;
  /** How a share without a percent sign is written: 12.5, 0.125, or not said. */
  readonly writtenAs: 'percent' | 'share' | null;
}

const same = <const Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Readonly<Record<Word, Word>>;

const decimals = { 0: 0, 1: 1, 2: 2 } as const;
const screens = { yes: true, no: false, '': true } as const;
const written = { percent: 'percent', share: 'share', '': null } as const;
const indicators = { ...same(indicatorIds), '': null } as const;

/**
 * The measures of a council from its optional `measures.csv`, in its order, still without months.
 *
 * @param areaIds Ids of its improvement areas; `null` where they are at fault, so that none is missed.
 */
export function readLocalMeasures(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  areaIds: ReadonlySet<string> | null,
  findings: Findings,
): MeasureDefinition[] {
  const ids = new Map<string, number>();
  const names = new Map<string, { id: string; number: number }>();
  const stateOf = (row: MeasureRow, isFirst: boolean): MeasureState => {
    const shortName = row.text('short_name').trim();
    if (isFirst) row.ownId('measure_id', ids);
    const state: MeasureState = {
      name: row.title('name').trim(),
      ...(shortName !== '' && { shortName }),
      theme: row.title('theme').trim(),
      unit: row.choice('unit', same(measureUnits)),
      unitName: row.title('unit_name').trim(),
      decimals: row.choice<0 | 1 | 2>('decimals', decimals),
      polarity: row.choice('polarity', same(polarities)),
      period: row.choice('period', same(measurePeriods)),
      kind: row.choice('kind', same(measureKinds)),
      definition: row.filled('definition').trim(),
      numeratorName: lineIn(row, 'numerator_name'),
      denominatorName: lineIn(row, 'denominator_name'),
      owner: lineIn(row, 'owner'),
      sourceId: sourceIdIn(row, 'source_id', sources),
      indicatorId: row.choice('indicator_id', indicators),
      screensOutliers: row.choice<boolean>('screens_outliers', screens),
      areaIds: areasIn(row, areaIds),
    };
    claimName(row, names);
    return state;
  };
  const { rows } = readTable(file, bytes, measureColumns, findings, optionalMeasureColumns);
  return readKept('measures', rows, stateOf).flatMap(({ state, kept, row, first }) => {
    const definition: MeasureDefinition = {
      measure: {
        id: row.text('measure_id'),
        ...state,
        ...kept,
        values: [],
        targets: [],
        trajectory: [],
        recalculations: [],
        commentary: [],
        actionIds: [],
      },
      // Days of months so far do not move where it is said otherwise later.
      knownAfterDays: first.numberIn('known_after_days', { max: 366, whole: true }),
      writtenAs: row.choice<'percent' | 'share' | null>('written_as', written),
    };
    return row.isFaulty || first.isFaulty ? [] : [definition];
  });
}

/** Months go by the name or the id of a measure, so no other may be called the same. */
function claimName(row: MeasureRow, names: Map<string, { id: string; number: number }>): void {
  const id = row.text('measure_id');
  const own = new Set([measureKey(id), measureKey(row.text('name'))]);
  for (const name of own) {
    const other = names.get(name);
    // Another row of the same measure may go by the name that it had.
    if (other !== undefined && other.id !== id && name !== '') {
      row.fault('name', `a name of its own, as row ${other.number} goes by it too`);
      return;
    }
    names.set(name, { id, number: row.number });
  }
}

function lineIn(row: MeasureRow, column: 'numerator_name' | 'denominator_name' | 'owner'): string {
  const text = row.text(column).trim();
  const most = limits.characters.line;
  if (text.length > most) row.fault(column, `a text of at most ${most} characters`);
  return text;
}

function areasIn(row: MeasureRow, areaIds: ReadonlySet<string> | null): string[] {
  const cell = row.text('area_ids').trim();
  const ids = cell === '' ? [] : cell.split(';').map((id) => id.trim());
  if (areaIds === null) return [];
  for (const id of ids) {
    if (!areaIds.has(id)) row.fault('area_ids', 'ids of rows of improvement_areas.csv', quoted(id));
  }
  return ids;
}
