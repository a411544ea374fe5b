import type { Month } from '#src/core/model/measure.ts';
import { limits } from '#src/core/schema/limits.ts';
import { measureKey } from '#src/import/council/measureHeadings.ts';
import { spreadsheetError } from '#src/import/table/spreadsheetSlips.ts';
import { polarityOf, spanOf } from './measureParts.ts';
import { type MeasureReading, measureReading } from './measureValue.ts';
import type { MonthCell, MonthSeries } from './readMonths.ts';
import { placeOf, type TableContext, type UnderstoodRecord } from './tableReader.ts';

/** A measure of a scorecard as it was understood, with the rows of a council's files that it gives. */
export interface UnderstoodMeasure {
  readonly name: string;
  readonly unit: 'percent' | 'number';
  readonly decimals: 0 | 1 | 2;
  readonly polarity: 'lower' | 'higher' | 'none';
  readonly span: 'single' | 'rolling' | 'cumulative';
  readonly theme: string;
  readonly definition: string;
  readonly owner: string;
  /** In the unit of the measure; `null` where no target stands there. */
  readonly target: string | null;
  readonly comment: string;
  /** Cells of `measure_values.csv`, a row for each month, without the id of the measure. */
  readonly months: readonly UnderstoodRecord[];
}

/** How a plain number under 1 of a share is meant. */
type Scale = 'share' | 'percent';

/** What the figures of a series are, asking where neither format nor name decides. */
export function understandMeasure(context: TableContext, series: MonthSeries): UnderstoodMeasure {
  const { asker } = context;
  const values = series.cells.filter(({ part }) => part === 'value');
  const readings = new Map(series.cells.map((cell) => [cell, measureReading(cell.cell)]));
  const numbers = values.flatMap((cell) => {
    const reading = readings.get(cell);
    return reading?.kind === 'number' ? [reading] : [];
  });
  const beside = (kind: Parameters<typeof series.side.get>[0]) => series.side.get(kind)?.text ?? '';
  const hasSign =
    numbers.some(({ isPercent }) => isPercent) ||
    /%|\bper ?cent/i.test(`${series.name} ${beside('part')} ${beside('unit')}`);
  const plain = numbers.filter(({ isPercent }) => !isPercent);
  const isFraction = plain.some(({ value }) => value > 0 && value < 1);
  const { unit, scale } = scaleOf(context, series, {
    hasSign,
    isFraction,
    plain: values.filter((cell) => isPlain(readings.get(cell))),
  });
  const polarity =
    polarityOf(beside('good')) ??
    (asker.ask({
      key: `polarity|${measureKey(series.name)}`,
      ...placeOf(context, series.row, series.column),
      heading: '',
      record: series.name,
      found: series.name,
      wanted: 'Which way is better? Until you say, the board calls no change of it better or worse',
      choices: [
        { value: 'lower', label: 'Lower' },
        { value: 'higher', label: 'Higher' },
        { value: 'none', label: 'Neither' },
      ],
      suggested: 'none',
    }) as UnderstoodMeasure['polarity']);
  const months = monthRows(context, series, readings, unit, scale);
  return {
    name: series.name.replaceAll(/\s+/g, ' ').trim(),
    unit,
    decimals: decimalsOf(
      numbers.map(({ value, isPercent }) => inUnit(value, isPercent, unit, scale)),
    ),
    polarity,
    span: spanOf(series.name),
    theme: inSmallLetters(series.section || beside('theme') || 'Measures'),
    definition: beside('definition'),
    owner: beside('owner'),
    target: targetOf(series, unit, scale),
    comment: beside('comment'),
    months,
  };
}

/** A heading in capitals as a heading of a board: "CASELOADS" is "Caseloads". */
const inSmallLetters = (text: string): string =>
  text === text.toUpperCase() && text.length > 4
    ? `${text.slice(0, 1)}${text.slice(1).toLowerCase()}`
    : text;

const isPlain = (reading: MeasureReading | undefined): boolean =>
  reading?.kind === 'number' && !reading.isPercent && reading.value > 0 && reading.value < 1;

function scaleOf(
  context: TableContext,
  series: MonthSeries,
  found: {
    readonly hasSign: boolean;
    readonly isFraction: boolean;
    readonly plain: readonly MonthCell[];
  },
): { readonly unit: UnderstoodMeasure['unit']; readonly scale: Scale | null } {
  if (!found.isFraction) return { unit: found.hasSign ? 'percent' : 'number', scale: 'percent' };
  const [first] = found.plain;
  const text = first?.cell.text ?? '';
  const share = `${Number((Number(text) * limits.percent).toPrecision(12))}%`;
  const answer = context.asker.ask({
    key: `scale|${measureKey(series.name)}`,
    ...placeOf(context, first?.row ?? series.row, first?.column ?? series.column),
    heading: first?.heading ?? '',
    record: series.name,
    found: text,
    wanted: 'How is a number under 1 meant? Nothing in the cells says so',
    choices: [
      { value: 'share', label: `${text} is ${share}` },
      { value: 'percent', label: `${text} is ${text}%` },
      ...(found.hasSign ? [] : [{ value: 'number', label: `${text} is a plain number` }]),
    ],
    suggested: null,
  });
  if (answer === 'number') return { unit: 'number', scale: 'percent' };
  if (answer === null) return { unit: found.hasSign ? 'percent' : 'number', scale: null };
  return { unit: 'percent', scale: answer as Scale };
}

const inUnit = (
  value: number,
  isPercent: boolean,
  unit: UnderstoodMeasure['unit'],
  scale: Scale | null,
): number =>
  unit === 'percent' && !isPercent && scale === 'share'
    ? Number((value * limits.percent).toPrecision(12))
    : value;

function decimalsOf(values: readonly number[]): 0 | 1 | 2 {
  const most = Math.max(
    0,
    ...values.map((value) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0),
  );
  return most === 0 ? 0 : most === 1 ? 1 : 2;
}

/** A target that is one number; "under 18" and "20-25%" are no number. */
function targetOf(
  series: MonthSeries,
  unit: UnderstoodMeasure['unit'],
  scale: Scale | null,
): string | null {
  const cell = series.side.get('target');
  const reading = cell && measureReading(cell);
  if (reading?.kind !== 'number') return null;
  return String(inUnit(reading.value, reading.isPercent, unit, scale));
}

function monthRows(
  context: TableContext,
  series: MonthSeries,
  readings: ReadonlyMap<MonthCell, MeasureReading>,
  unit: UnderstoodMeasure['unit'],
  scale: Scale | null,
): UnderstoodRecord[] {
  const months = new Map<
    Month,
    { readonly first: MonthCell; readonly values: Map<string, string> }
  >();
  for (const cell of series.cells) {
    const text = textOf(context, series, cell, readings.get(cell), unit, scale);
    const own = months.get(cell.month);
    if (own?.values.has(cell.part)) {
      context.account.set(cell.row, cell.column, `left out: ${series.name} has this month twice`);
      continue;
    }
    context.account.set(cell.row, cell.column, text === null ? 'asked' : 'read');
    if (text === null) continue;
    const month = own ?? { first: cell, values: new Map([['month', cell.month]]) };
    month.values.set(cell.part, text);
    months.set(cell.month, month);
  }
  // Most of the thousands of months have the same columns.
  const columns = new Map<string, ReadonlySet<string>>();
  const columnsOf = (values: ReadonlyMap<string, string>) => {
    const key = [...values.keys()].join();
    const own = columns.get(key) ?? new Set(values.keys());
    columns.set(key, own);
    return own;
  };
  return [...months.values()].map(({ first, values }) => ({
    kind: 'measure_values',
    place: placeOf(context, first.row, first.column),
    values,
    has: columnsOf(values),
    section: '',
    isOwn: false,
  }));
}

/** A figure as `measure_values.csv` has it; `null` where it is asked about and stays out. */
function textOf(
  context: TableContext,
  series: MonthSeries,
  { row, column, heading, part, month, cell }: MonthCell,
  reading: MeasureReading | undefined,
  unit: UnderstoodMeasure['unit'],
  scale: Scale | null,
): string | null {
  const ask = (wanted: string, suggested: string | null): string | null => {
    const answer = context.asker.ask({
      key: `figure|${measureKey(series.name)}|${month}|${part}|${cell.text}`,
      ...placeOf(context, row, column),
      heading,
      record: `${series.name}, ${month}`,
      found: cell.text,
      wanted,
      choices: [],
      suggested,
    });
    return answer === null || answer.trim() === '' ? null : answer;
  };
  if (reading === undefined || reading.kind === 'unread') {
    return ask('A number, or x where none is available', null);
  }
  if (reading.kind === 'none' && cell.kind === 'text' && spreadsheetError(cell.text) === null) {
    const found = { ...placeOf(context, row, column), heading: series.name, found: cell.text };
    context.asker.understood({ ...found, readAs: 'x: not available' }, `none ${cell.text}`);
    return 'x';
  }
  if (reading.kind === 'none') {
    return ask(
      'A number. Kept as not available (x): it never counts as 0, and no line joins across it',
      'x',
    );
  }
  if (reading.kind === 'symbol') return reading.symbol;
  const { value, isPercent } = reading;
  // Until it is said how plain numbers are meant, none of them is a figure.
  if (part === 'value' && !isPercent && scale === null) return null;
  if (part !== 'value' || unit === 'number') return String(value);
  const percent = inUnit(value, isPercent, unit, scale);
  if (percent > limits.percent) return ask('A share from 0% to 100%', null);
  if (!isPercent) {
    const found = { ...placeOf(context, row, column), heading: series.name, found: cell.text };
    context.asker.understood({ ...found, readAs: `${percent}%` }, 'share');
  }
  return `${percent}%`;
}
