import { gradeOn, isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { describeMissing, type FigureOrNoRow, isNumber } from '#src/core/model/figure.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import type { Indicator, IndicatorId } from '#src/core/model/indicator.ts';
import type { IlacsTopic } from '#src/core/model/topic.ts';
import {
  formatCount,
  formatDifference,
  formatList,
  formatNumber,
  formatShortMonth,
  roundHalfUp,
} from '#src/core/text/format.ts';
import { rareFrom, unusualFrom } from '#src/core/text/rarity.ts';
import { formatQuartile } from '#src/features/indicators/trend/indicatorHeadline.ts';
import { describeMissingGrade } from '#src/features/judgements/comparators/comparatorText.ts';
import type { Comparison, ComparisonRow, MeasureCell, MeasureColumn } from './comparison.ts';

/** "none", "four", "27". */
export const countOrNone = (count: number): string => (count === 0 ? 'none' : formatCount(count));

/** Above a column, where a name of several words would make it wider than its figures. */
const columnNames: Readonly<Record<IndicatorId, string>> = {
  'agency-rate': 'Agency',
  'turnover-rate': 'Turnover',
  'vacancy-rate': 'Vacancies',
  caseload: 'Caseload',
  'absence-rate': 'Absence',
  'vacancies-covered-by-agency': 'Vacancies covered',
  'agency-covering-vacancies': 'Agency on vacancies',
  'social-workers-in-post': 'In post',
  starters: 'Starters',
  leavers: 'Leavers',
  'children-with-3-or-more-social-workers': '3 or more workers',
};

/** What the figures of a column are counted in, under its name. */
const columnUnits: Readonly<Record<IndicatorId, string>> = {
  'agency-rate': '% of workers',
  'turnover-rate': '% who left',
  'vacancy-rate': '% of posts',
  caseload: 'cases each',
  'absence-rate': '% of days',
  'vacancies-covered-by-agency': '% of vacancies',
  'agency-covering-vacancies': '% of agency',
  'social-workers-in-post': 'FTE',
  starters: 'FTE',
  leavers: 'FTE',
  'children-with-3-or-more-social-workers': '% of children',
};

/** Above a column of grades. */
export const topicHead: Readonly<Record<IlacsTopic, string>> = {
  overall: 'Overall',
  leadership: 'Leaders',
  'help-and-protection': 'Help and protection',
  'children-in-care': 'In care',
  'care-leavers': 'Care leavers',
};

export const columnName = (id: IndicatorId): string => columnNames[id];
const columnUnit = (id: IndicatorId): string => columnUnits[id];

/** The years of a column: "2025", "2024 to 2025", "none in 2021". */
export function columnYears({ year, from }: MeasureColumn, wanted: number | null): string {
  if (year === null) return wanted === null ? 'none yet' : `none in ${wanted}`;
  return from === null ? String(year) : `${from} to ${year}`;
}

/** Under the name of a column: what it is counted in, or its years where they are not the comparison's. */
export function belowColumn(one: MeasureColumn, { year, from }: Comparison): string {
  const isUsual = one.year === year && one.from === from;
  return isUsual ? columnUnit(one.indicator.id) : columnYears(one, year);
}

/** What the columns of a slide are, and what the marks in them mean, in a line. */
export function describeSlideColumns({ year, from }: Comparison): string {
  if (year === null) return 'No workforce figures are published yet.';
  return from === null
    ? `Workforce of ${year}. A block marks the quarter of England’s authorities, the best at the left.`
    : `Workforce, change from ${from} to ${year}, and how unusual that is among all changes over as many years.`;
}

/** A change with its sign: "+4.2", "−13.8", "0.0". */
export function formatSigned(
  difference: number,
  { decimals }: Pick<Indicator, 'decimals'>,
): string {
  const text = formatNumber(difference, decimals);
  return roundHalfUp(difference, decimals) > 0 ? `+${text}` : text;
}

/** How unusual a change is, in one word: see `changeSentence` for the words of a sentence. */
export const rarityOf = (smaller: number): 'rare' | 'large' | 'usual' =>
  smaller >= rareFrom ? 'rare' : smaller >= unusualFrom ? 'large' : 'usual';

/** What a cell shows: a number, a change, or the symbol in place of one. */
export function cellFigure(cell: MeasureCell, { indicator, from }: MeasureColumn): string {
  if (from === null) return shortFigure(cell.value, indicator);
  return cell.change ? formatSigned(cell.change.difference, indicator) : '–';
}

/** "18.3", "[u]"; a dash where no row was published. */
export const shortFigure = (
  value: FigureOrNoRow,
  { decimals }: Pick<Indicator, 'decimals'>,
): string =>
  isNumber(value) ? formatNumber(value, decimals) : value === null ? '–' : `[${value}]`;

/**
 * A cell in words, for those who hear it and for a copied table: "32.4, worst quarter", "[u] low
 * reliability", "−13.8, larger than 94% of all changes over one year".
 */
export function describeCell(cell: MeasureCell, column: MeasureColumn): string {
  const { indicator, from, year } = column;
  const joint = cell.jointReturn === null ? '' : `, of ${cell.jointReturn} together`;
  if (from === null) {
    if (!isNumber(cell.value)) return `${describeMissing(cell.value)}${joint}`;
    const quarter =
      cell.quartile === null ? '' : `, ${formatQuartile(cell.quartile).toLowerCase()}`;
    return `${formatNumber(cell.value, indicator.decimals)}${quarter}${joint}`;
  }
  if (cell.change === null) return `no number in ${from} or ${year}${joint}`;
  const share = cell.smaller === null ? '' : `, ${describeSmaller(cell.smaller)}`;
  return `${formatSigned(cell.change.difference, indicator)}${share}${joint}`;
}

const percent = (share: number): string => {
  if (share > 0.99 && share < 1) return 'over 99%';
  if (share > 0 && share < 0.01) return 'under 1%';
  return `${formatNumber(100 * share, 0)}%`;
};

/** "rare: larger than 97% of all changes". */
const describeSmaller = (smaller: number): string =>
  `${rarityOf(smaller)}: larger than ${percent(smaller)} of all changes`;

/** Why a row has no grade on a topic, in words; the grade where it has one. */
export function describeTopic(row: ComparisonRow, topic: IlacsTopic): string {
  const { inspection } = row;
  if (inspection === null) return 'no ILACS inspection known';
  const grade = gradeOn(inspection, topic);
  return grade ? gradeShortName[grade] : describeMissingGrade(row, inspection, topic);
}

/** The same in the room of a chip: "not given" for a grade that Ofsted gives no more. */
export const shortMissingGrade = ({ inspection }: ComparisonRow, topic: IlacsTopic): string =>
  inspection !== null && isNoLongerJudged(inspection, topic) ? 'not given' : '–';

/** "Nov 2025"; a dash without an inspection. */
export const describeBegan = ({ inspection }: ComparisonRow): string =>
  inspection === null ? '–' : formatShortMonth(inspection.start);

/** What stands under a name: "this board", "abolished", whose figures these are. */
export function describeRowNote({ authority, isOwn, cells }: ComparisonRow): string {
  const joint = [...cells.values()].some(({ jointReturn }) => jointReturn !== null);
  return [
    isOwn ? 'this board' : '',
    authority.status === 'abolished' ? 'abolished' : '',
    joint ? 'joint return' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Lower is better in all five." or which of the columns are, and which have no better way. */
export function describePolarities(columns: readonly MeasureColumn[]): string {
  const named = (way: Indicator['polarity']) =>
    columns
      .filter(({ indicator }) => indicator.polarity === way)
      .map(({ indicator }) => columnName(indicator.id).toLowerCase());
  const [lower, higher, none] = [named('lower'), named('higher'), named('none')];
  if (higher.length === 0 && none.length === 0) {
    return `Lower is better in all ${formatCount(columns.length)}.`;
  }
  return [
    lower.length > 0 && `Lower is better: ${formatList(lower)}.`,
    higher.length > 0 && `Higher is better: ${formatList(higher)}.`,
    none.length > 0 && `Neither way is better, so that nothing is coloured: ${formatList(none)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Which joint returns the set has, and that they count once; `null` for none. */
export function describeJointReturns({ rows }: Comparison): string | null {
  const names = new Map<string, string[]>();
  for (const { cells, name } of rows) {
    for (const joint of new Set([...cells.values()].map((one) => one.jointReturn))) {
      if (joint !== null) names.set(joint, [...(names.get(joint) ?? []), name]);
    }
  }
  if (names.size === 0) return null;
  const described = [...names].map(([joint, members]) =>
    members.length === 1
      ? `${members[0]} shows the figures of ${joint} together`
      : `${formatList(members)} show the figures of their joint return`,
  );
  return `${described.join('; ')}. A joint return counts once in medians and quarters.`;
}

/** Which authorities of the set exist no more; `null` for none. */
export function describeAbolished({ rows }: Comparison): string | null {
  const gone = rows.filter(({ authority }) => authority.status === 'abolished');
  if (gone.length === 0) return null;
  const [are, them] =
    gone.length === 1 ? ['exists no more', 'it is'] : ['exist no more', 'they are'];
  return `${formatList(gone.map(({ name }) => name))} ${are}; ${them} not counted among the grades.`;
}

/** Which symbols stand in place of a number, with their meanings; `null` for none. */
export function describeSymbols({ rows, columns }: Comparison): string | null {
  const found = columns.flatMap(({ indicator }) =>
    rows.flatMap(({ name, cells }) => {
      const value = cells.get(indicator.id)?.value ?? null;
      return value === null || isNumber(value) ? [] : [{ value, name }];
    }),
  );
  if (found.length === 0) return null;
  const symbols = [...new Set(found.map(({ value }) => value))];
  const count = formatNumber(found.length, 0);
  const names = [...new Set(found.map(({ name }) => name))];
  const where = names.length > 6 ? '' : ` (${formatList(names)})`;
  return `${found.length === 1 ? 'One cell has' : `${count} cells have`} a symbol in place of a number${where}: ${formatList(symbols.map(describeMissing))}. They are never ranked or counted as 0.`;
}

/** How many authorities the quarters are of, column by column. */
export function describeQuarters({ columns }: Pick<Comparison, 'columns'>): string {
  const counted = columns
    .filter(({ indicator, withNumber }) => indicator.polarity !== 'none' && withNumber > 0)
    .map(
      ({ indicator, withNumber }) => `${withNumber} for ${columnName(indicator.id).toLowerCase()}`,
    );
  return counted.length === 0
    ? ''
    : `Quarters are of all English authorities with a figure: ${formatList(counted)}. They count joint returns as one.`;
}

/** Over which years changes are counted, and against how many; `null` where values are shown. */
export function describeChanges({ columns, from, year }: Comparison): string | null {
  const counted = columns.flatMap(({ changes }) => (changes ? [changes.differences.length] : []));
  if (from === null || year === null || counted.length === 0) return null;
  const span = year - from;
  const [least, most] = [Math.min(...counted), Math.max(...counted)];
  const counts =
    least === most
      ? formatNumber(least, 0)
      : `${formatNumber(least, 0)} to ${formatNumber(most, 0)}`;
  const years = `${formatCount(span)} ${span === 1 ? 'year' : 'years'}`;
  return `A change is set against all ${counts} changes over ${years} of all authorities: rare where at least ${formatNumber(100 * rareFrom, 0)}% of them were smaller, large where ${formatNumber(100 * unusualFrom, 0)}% were. Most changes from one year to the next reverse the year after.`;
}

/** "a rise of 4.2 percentage points". */
export function describeMovement(difference: number, indicator: Indicator): string {
  if (roundHalfUp(difference, indicator.decimals) === 0) return 'no change';
  return `${difference < 0 ? 'a fall' : 'a rise'} of ${formatDifference(difference, indicator)}`;
}

/** Why there is no total and no rank, where a reader might look for one. */
export const noTotalText =
  'There is no total score and no overall rank. The columns measure different things and no weights between them are published, figures of small authorities move most by chance, and an inspection is a judgement of one month. Sort by one column at a time.';
