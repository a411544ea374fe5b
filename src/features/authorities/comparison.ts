import { gradeOn, isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority, lastOverall } from '#src/core/board/latestInspection.ts';
import {
  type AuthoritiesFile,
  type Authority,
  disambiguatedName,
  type NamedArea,
} from '#src/core/model/authority.ts';
import { type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import { isGoodOrBetter } from '#src/core/model/grade.ts';
import type { Indicator, IndicatorFile, IndicatorId } from '#src/core/model/indicator.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';
import { seriesCodeFor, valuesForAllAuthorities } from '#src/core/stats/authorityValues.ts';
import { type Change, changeBetween } from '#src/core/stats/change.ts';
import { type AllChanges, changesOver, shareSmaller } from '#src/core/stats/oneYearChanges.ts';
import {
  median,
  type QuarterEdges,
  type Quartile,
  quarterBetween,
  quarterEdges,
} from '#src/core/stats/quantile.ts';
import type { ResolvedSet } from './authoritySets.ts';

/** One indicator in the year that is shown, and what its cells are set against. */
export interface MeasureColumn {
  readonly indicator: Indicator;
  readonly file: IndicatorFile;
  /** The year that is shown; `null` where the indicator has no such year, or none yet. */
  readonly year: number | null;
  /** The year from which changes are shown; `null` for the values themselves. */
  readonly from: number | null;
  /** Between the quarters of all authorities in the year. */
  readonly edges: QuarterEdges | null;
  /** How many authorities have a number in the year, a joint return as one. */
  readonly withNumber: number;
  /** All changes over as many years of all authorities; `null` where values are shown. */
  readonly changes: AllChanges | null;
}

/** One authority's figure. */
export interface MeasureCell {
  readonly value: FigureOrNoRow;
  /** Of all England, 1 the best; `null` without a number or where neither way is better. */
  readonly quartile: Quartile | null;
  /** Name of the joint return that the figure is of; `null` where it is the authority's own. */
  readonly jointReturn: string | null;
  /** `null` where values are shown, or one of the two years has no number. */
  readonly change: Change | null;
  /** Share of all changes over as many years that were smaller, 0 to 1; `null` without a change. */
  readonly smaller: number | null;
}

/** One authority of the set. */
export interface ComparisonRow {
  readonly authority: Authority;
  readonly name: string;
  /** Whether it is the board's own. */
  readonly isOwn: boolean;
  /** The latest under ILACS; `null` where none is known. */
  readonly inspection: Inspection | null;
  /** The latest overall grade, where the latest inspection gives none by rule; `null` otherwise. */
  readonly earlierOverall: ReturnType<typeof lastOverall>;
  /** Whether that inspection became known after the day from which changes are counted. */
  readonly isNew: boolean;
  readonly cells: ReadonlyMap<IndicatorId, MeasureCell>;
}

/** A figure of a row below the authorities. */
interface SummaryCell {
  /** Of the set a median, unrounded; in a view of changes the median change. */
  readonly value: FigureOrNoRow;
  /** Of a median: how many of its members had a number. */
  readonly withNumber: number | null;
}

/** A row below the authorities: the set's median, a region, England. */
export interface SummaryRow {
  readonly kind: 'median' | 'region' | 'england';
  readonly name: string;
  readonly cells: ReadonlyMap<IndicatorId, SummaryCell>;
}

/** How many of a set are Good or better on a topic, of those with a grade. */
interface TopicCount {
  readonly good: number;
  readonly graded: number;
}

/** A set side by side, before it is sorted or put into words. */
export interface Comparison {
  readonly set: ResolvedSet;
  readonly columns: readonly MeasureColumn[];
  /** By name. */
  readonly rows: readonly ComparisonRow[];
  readonly summaries: readonly SummaryRow[];
  readonly topics: Readonly<Record<IlacsTopic, TopicCount>>;
  /** The year that was asked for, or the latest of any indicator; `null` before the first release. */
  readonly year: number | null;
  readonly from: number | null;
}

export interface ComparisonInput {
  readonly set: ResolvedSet;
  readonly all: AuthoritiesFile;
  readonly own: Authority;
  /** As known on the day of the view. */
  readonly inspections: InspectionsFile;
  /** As known on the day of the view, in the order of the columns. */
  readonly files: readonly IndicatorFile[];
  readonly year: number | null;
  readonly from: number | null;
  /** The day after which an inspection is new. */
  readonly since: Day;
}

/** Years of which any indicator has figures, oldest first. */
export const yearsOf = (files: readonly IndicatorFile[]): number[] =>
  [...new Set(files.flatMap(({ periods }) => periods.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  );

/** Codes of areas that have a row, a number or a symbol, in a year; in the latest of each file without one. */
export const codesReported = (
  files: readonly IndicatorFile[],
  year: number | null,
): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ periods, figures }) => {
      const period =
        year === null ? periods.length - 1 : periods.findIndex((one) => one.year === year);
      return Object.keys(figures).filter((code) => (figures[code]?.[period] ?? null) !== null);
    }),
  );

/** Sets authorities side by side: their figures of a year, or how these changed, and their latest judgements. */
export function compare(input: ComparisonInput): Comparison {
  const { set, all, own, files } = input;
  const columns = files.map((file) => columnOf(file, input));
  const inspections = ilacsByAuthority(input.inspections);
  const rows = set.authorities.map((authority): ComparisonRow => {
    const known = inspections.get(authority.code) ?? [];
    const inspection = known.at(-1) ?? null;
    const hasNoOverall = inspection !== null && isNoLongerJudged(inspection, 'overall');
    return {
      authority,
      name: disambiguatedName(authority, all),
      isOwn: authority.code === own.code,
      inspection,
      earlierOverall: hasNoOverall ? lastOverall(known) : null,
      isNew: inspection !== null && !isKnownOn(inspection.knownOn, input.since),
      cells: new Map(columns.map((one) => [one.indicator.id, cellOf(one, authority, all)])),
    };
  });
  return {
    set,
    columns,
    rows,
    summaries: summariesOf(columns, input),
    topics: Object.fromEntries(ilacsTopics.map((topic) => [topic, countOn(topic, rows)])) as Record<
      IlacsTopic,
      TopicCount
    >,
    year: input.year ?? yearsOf(files).at(-1) ?? null,
    from: input.from,
  };
}

function columnOf(file: IndicatorFile, { all, year, from }: ComparisonInput): MeasureColumn {
  const { indicator, periods } = file;
  const shown = year ?? periods.at(-1)?.year ?? null;
  const period = periods.findIndex((one) => one.year === shown);
  const has = period !== -1 && shown !== null;
  const values = has ? valuesForAllAuthorities(all, file, period) : [];
  const hasChanges = has && from !== null && from < shown;
  return {
    indicator,
    file,
    year: has ? shown : null,
    from: hasChanges ? from : null,
    edges: quarterEdges(values),
    withNumber: values.filter(isNumber).length,
    changes: hasChanges ? changesOver(file, all, shown - from) : null,
  };
}

/** The figure of one series in a column, and its change. */
function seriesIn({ file, year, from }: MeasureColumn, code: string) {
  const years = file.periods.map((one) => one.year);
  const values = file.figures[code] ?? [];
  return {
    value: (year === null ? null : values[years.indexOf(year)]) ?? null,
    change: year === null || from === null ? null : changeBetween(years, values, from, year),
  };
}

function cellOf(column: MeasureColumn, authority: Authority, all: AuthoritiesFile): MeasureCell {
  const { file, indicator, edges, changes } = column;
  const code = seriesCodeFor(authority, file);
  const { value, change } = seriesIn(column, code);
  return {
    value,
    quartile: quarterBetween(value, edges, indicator.polarity),
    jointReturn: all.jointReturns.find((one) => one.code === code)?.name ?? null,
    change,
    smaller: change && changes && shareSmaller(change.difference, changes),
  };
}

/** What a column shows of a series: its figure, or the change where changes are shown. */
const shownOf = ({ from }: MeasureColumn, { value, change }: ReturnType<typeof seriesIn>) =>
  from === null ? value : (change?.difference ?? null);

function summariesOf(columns: readonly MeasureColumn[], input: ComparisonInput): SummaryRow[] {
  const { set, all, own } = input;
  const areaRow = (kind: 'region' | 'england', { code, name }: NamedArea): SummaryRow => ({
    kind,
    name,
    cells: new Map(
      columns.map((column) => [
        column.indicator.id,
        { value: shownOf(column, seriesIn(column, code)), withNumber: null },
      ]),
    ),
  });
  const regionCode = set.set.kind === 'region' ? set.set.code : own.regionCode;
  const region = all.regions.find(({ code }) => code === regionCode);
  return [
    {
      kind: 'median',
      name: `Median of the ${set.authorities.length}`,
      cells: new Map(columns.map((column) => [column.indicator.id, medianOf(column, set)])),
    },
    ...(region && set.set.kind !== 'england' ? [areaRow('region', region)] : []),
    areaRow('england', all.country),
  ];
}

/** The median of a set's members with a number; of several in one joint return the return counts once. */
function medianOf(column: MeasureColumn, { authorities }: ResolvedSet): SummaryCell {
  const codes = new Set(authorities.map((one) => seriesCodeFor(one, column.file)));
  const numbers = [...codes]
    .map((code) => shownOf(column, seriesIn(column, code)))
    .filter(isNumber);
  return { value: median(numbers), withNumber: numbers.length };
}

function countOn(topic: IlacsTopic, rows: readonly ComparisonRow[]): TopicCount {
  const grades = rows
    .filter(({ authority }) => authority.status === 'current')
    .flatMap(({ inspection }) => (inspection && gradeOn(inspection, topic)) ?? []);
  return { good: grades.filter(isGoodOrBetter).length, graded: grades.length };
}
