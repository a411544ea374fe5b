import type { Measure } from '#src/core/model/measure.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';
import { allSaid } from './allSaid.ts';
import { figureIn } from './nationalFiles.ts';

type Cells = Readonly<Record<string, string>>;

const orNull = (text: string) => (text === '' ? null : text);
const isFilled = (cells: Cells) => Object.values(cells).some((cell) => cell.trim() !== '');

/** A cell by its heading, however that is spaced; a heading of a scorecard may also be in the plural. */
function cellIn(cells: Cells, column: string): string {
  const plain = (text: string) => text.replaceAll(/[^a-z]+/gi, '').replace(/s$/, '');
  const heading = Object.keys(cells).find((key) => plain(key) === plain(column));
  return (heading === undefined ? '' : (cells[heading] ?? '')).trim();
}

const names =
  'January February March April May June July August September October November December';

/** The month of a date, in the forms in which the mutants have dates. */
function monthOf(text: string): string {
  const [, iso] = /^(\d{4}-\d{2})(?:-\d{2})?(?:T.*)?$/.exec(text) ?? [];
  if (iso !== undefined) return iso;
  const [, month = '', year = ''] = /^\d{1,2}\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== '') return `${year}-${month.padStart(2, '0')}`;
  const [, name = '', of = ''] = /^\d{1,2} (\w+) (\d{4})$/.exec(text) ?? [];
  return `${of}-${String(names.split(' ').indexOf(name) + 1).padStart(2, '0')}`;
}

/** In the example every month is known on the eighth day after it, where it says nothing else. */
function knownOf(month: string): string {
  const [year = 0, inYear = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, inYear, 8)).toISOString().slice(0, 10);
}

function numberIn(text: string): number | string | null {
  if (text === '') return null;
  const figure = figureIn(text.replace(/ ?%$/, ''));
  return typeof figure === 'number' || figure.startsWith('not a number') ? figure : null;
}

const symbolOr = (text: string) =>
  ['c', 'z', 'x', 'u', 'low'].includes(text.toLowerCase()) ? text.toLowerCase() : numberIn(text);

/** The value of a row, from its counts where it has none; `x` where it has neither. */
function valueIn(cells: Cells): unknown {
  const value = symbolOr(cellIn(cells, 'value'));
  const top = numberIn(cellIn(cells, 'numerator'));
  const bottom = numberIn(cellIn(cells, 'denominator'));
  if (value !== null) return value;
  if (typeof top !== 'number' || typeof bottom !== 'number' || bottom === 0) return 'x';
  const isShare = cellIn(cells, 'measure_id') === 'supervision';
  return Number(((top / bottom) * (isShare ? 100 : 1)).toPrecision(12));
}

const listsOf = ({ id, targets, trajectory, recalculations, commentary }: Measure) => [
  ...targets.map((one) => [
    id,
    `target_${one.setBy}`,
    one.from,
    one.value,
    one.setByName,
    one.knownOn,
  ]),
  ...trajectory.map((one) => [id, 'planned', one.period, one.value, one.knownOn]),
  ...recalculations.map((one) => [id, 'recalculation', one.from, one.reason, one.knownOn]),
  ...commentary.map((one) => [id, 'commentary', one.on, one.by, one.text, one.knownOn]),
];

/** What comes of the three files of measures, and the same worked out of their cells. */
export const measureFiles = {
  measures: {
    read: ({ measures }: LocalPack) =>
      allSaid(measures).map((one) => [
        one.id,
        one.name,
        one.shortName ?? '',
        one.theme,
        one.unit,
        one.unitName,
        one.decimals,
        one.polarity,
        one.period,
        one.kind,
        one.definition,
        one.numeratorName,
        one.denominatorName,
        one.owner,
        one.sourceId,
        one.indicatorId,
        one.screensOutliers,
        one.areaIds,
      ]),
    wanted: (rows: readonly Cells[]) =>
      rows.map((cells) => {
        const text = (column: string) => (cells[column] ?? '').trim();
        return [
          cells.measure_id,
          text('name'),
          text('short_name'),
          text('theme'),
          cells.unit,
          text('unit_name'),
          Number(cells.decimals),
          cells.polarity,
          cells.period,
          cells.kind,
          text('definition'),
          text('numerator_name'),
          text('denominator_name'),
          text('owner'),
          cells.source_id,
          orNull(cells.indicator_id ?? ''),
          cells.screens_outliers !== 'no',
          text('area_ids') === ''
            ? []
            : text('area_ids')
                .split(';')
                .map((id) => id.trim()),
        ];
      }),
  },
  measure_values: {
    read: ({ measures }: LocalPack) =>
      measures.flatMap(({ id, values }) =>
        values.flatMap(({ period, restatedFrom = [], ...latest }) =>
          [...restatedFrom, latest].map((one) => [
            id,
            period,
            one.value,
            one.numerator,
            one.denominator,
            one.knownOn,
            one.isProvisional,
            one.note,
          ]),
        ),
      ),
    wanted: (rows: readonly Cells[]) =>
      rows.filter(isFilled).map((cells) => {
        const month = monthOf(cellIn(cells, 'month'));
        return [
          // Punctuation does not matter in a name.
          cellIn(cells, 'measure_id').replaceAll(/[^a-z-]/gi, ''),
          month,
          valueIn(cells),
          numberIn(cellIn(cells, 'numerator')),
          numberIn(cellIn(cells, 'denominator')),
          cellIn(cells, 'known_on') || knownOf(month),
          cellIn(cells, 'status') === 'provisional',
          cellIn(cells, 'note'),
        ];
      }),
  },
  measure_notes: {
    read: ({ measures }: LocalPack) => measures.flatMap(listsOf),
    wanted: (rows: readonly Cells[]) =>
      rows.map((cells) => {
        const { measure_id: id, kind = '', date, known_on: known } = cells;
        const [value, who, text] = ['value', 'who', 'text'].map((one) => (cells[one] ?? '').trim());
        if (kind === 'planned') return [id, kind, date, figureIn(value), known];
        if (kind === 'recalculation') return [id, kind, date, text, known];
        if (kind === 'commentary') return [id, kind, date, who, text, known];
        return [id, kind, date, value === '' ? null : figureIn(value), who, known];
      }),
  },
};
