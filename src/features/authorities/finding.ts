import { gradeOn } from '#src/core/board/gradeGap.ts';
import type { Headline } from '#src/core/board/headline.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { isGoodOrBetter } from '#src/core/model/grade.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { rankOf } from '#src/core/stats/rank.ts';
import { capitalised, formatCount, formatOrdinal, formatValue } from '#src/core/text/format.ts';
import { changesFinding } from './changesFinding.ts';
import type { Comparison, ComparisonRow, MeasureCell, MeasureColumn } from './comparison.ts';
import { countOrNone } from './comparisonText.ts';
import { fiveRates } from './options.ts';

/** A rate within a sentence: "the highest vacancy rate", "in England’s worst quarter for …". */
const rateName: Readonly<Record<(typeof fiveRates)[number], string>> = {
  'agency-rate': 'agency rate',
  'turnover-rate': 'turnover rate',
  'vacancy-rate': 'vacancy rate',
  caseload: 'caseload',
  'absence-rate': 'sickness absence',
};

const isRate = (id: IndicatorId): id is (typeof fiveRates)[number] =>
  (fiveRates as readonly string[]).includes(id);

const nameOf = ({ indicator }: MeasureColumn): string =>
  isRate(indicator.id) ? rateName[indicator.id] : indicator.name.toLowerCase();

const areOrIs = (count: number) => (count === 1 ? 'is' : 'are');

/**
 * The heading of authorities side by side. First how many with a grade are Good or better: overall, or
 * leadership where fewer than half have an overall grade. Then the one of the five rates of which the
 * board's own authority is the extreme of the set, the worse end first; without the own authority, the
 * rate that most authorities have over twice England's. A view of changes says how the rate that it is
 * sorted by moved. Nothing is added up over columns.
 *
 * @param measure The rate that a view of changes speaks of.
 */
export function comparisonFinding(comparison: Comparison, measure: IndicatorId): Headline {
  const { rows, from } = comparison;
  if (rows.length === 0) {
    return { title: 'No authority is in this set', standfirst: 'Choose another set above.' };
  }
  if (from !== null) return changesFinding(comparison, measure);
  const own = rows.find(({ isOwn }) => isOwn) ?? null;
  const rates = comparison.columns.filter(
    ({ indicator, year }) => isRate(indicator.id) && year !== null,
  );
  const grades = gradesClause(comparison, own);
  const extreme = own && rows.length > 2 ? extremeOf(own, rows, rates) : null;
  const second = own
    ? ownClause(own, grades.standing, extreme)
    : (overTwiceClause(rows, rates, comparison) ?? '');
  return {
    title: [grades.words, second].filter(Boolean).join('; '),
    standfirst: [
      own && rows.length > 2 ? ownDetail(own, rows, rates, extreme) : '',
      worstQuarter(rows, rates) ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** "14 West Midlands authorities", "Herefordshire and its ten statistical neighbours". */
function ofSet({ set, rows }: Comparison, count: number, graded: number, with_: string): string {
  const counted = `${capitalised(countOrNone(count))} of`;
  const isPart = graded < rows.length;
  const all = formatCount(graded);
  const grade = isPart ? ` with ${with_}` : '';
  const many = rows.length === 1 ? 'authority' : 'authorities';
  switch (set.set.kind) {
    case 'region':
      return `${counted} ${isPart ? 'the ' : ''}${all} ${set.name} ${many}${grade}`;
    case 'neighbours':
      return isPart ? `${counted} the ${all}${grade} among ${set.name}` : `${counted} ${set.name}`;
    case 'england':
      return `${counted} the ${all} authorities in ${set.name}${grade}`;
    case 'below-good':
      return `${counted} the ${all} authorities last judged below Good${grade}`;
    case 'once-inadequate':
      return `${counted} the ${all} authorities judged Inadequate since 2018${grade}`;
    case 'list':
      return `${counted} the ${all} ${many} chosen${grade}`;
  }
}

interface GradesClause {
  readonly words: string;
  /** Whether the board's own authority is one of those counted; `null` where it has no such grade. */
  readonly standing: boolean | null;
}

function gradesClause(comparison: Comparison, own: ComparisonRow | null): GradesClause {
  const { topics, rows } = comparison;
  const isOverall = 2 * topics.overall.graded >= rows.length || topics.leadership.graded === 0;
  const topic = isOverall ? 'overall' : 'leadership';
  const { good, graded } = topics[topic];
  const grade = own?.inspection ? gradeOn(own.inspection, topic) : null;
  const standing = grade && own?.authority.status === 'current' ? isGoodOrBetter(grade) : null;
  if (graded === 0)
    return { words: 'No ILACS grade of these authorities is known', standing: null };
  const what = isOverall ? 'an overall grade' : 'a grade for leadership';
  if (comparison.set.set.kind === 'below-good') {
    const inadequate = rows.filter(
      ({ inspection }) => inspection && gradeOn(inspection, topic) === 'inadequate',
    ).length;
    const words = `${ofSet(comparison, inadequate, graded, what)} ${areOrIs(inadequate)} Inadequate`;
    return { words, standing: null };
  }
  const subject = ofSet(comparison, good, graded, what);
  const now = comparison.set.set.kind === 'once-inadequate' ? ' now' : '';
  const better = `Good or Outstanding${isOverall ? '' : ' for leadership'}`;
  return { words: `${subject} ${areOrIs(good)}${now} ${better}`, standing };
}

interface Extreme {
  readonly column: MeasureColumn;
  readonly end: 'highest' | 'lowest';
}

const numberOf = (row: ComparisonRow, { indicator }: MeasureColumn): number | null => {
  const value: MeasureCell['value'] | undefined = row.cells.get(indicator.id)?.value;
  return isNumber(value) ? value : null;
};

/** One number for each row with one; of a joint return once, so that it is no tie with itself. */
function numbersIn(rows: readonly ComparisonRow[], column: MeasureColumn) {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const value = numberOf(row, column);
    const joint = row.cells.get(column.indicator.id)?.jointReturn ?? null;
    if (value === null || (joint !== null && seen.has(joint))) return [];
    if (joint !== null) seen.add(joint);
    return [{ row, value }];
  });
}

/** The rate of which a row is the extreme of the set, alone: the highest first, as lower is better in all. */
function extremeOf(
  own: ComparisonRow,
  rows: readonly ComparisonRow[],
  rates: readonly MeasureColumn[],
): Extreme | null {
  const at = (end: Extreme['end']) =>
    rates.find((column) => {
      const value = numberOf(own, column);
      const others = numbersIn(rows, column).filter(({ row }) => row !== own);
      const joint = own.cells.get(column.indicator.id)?.jointReturn ?? null;
      const rivals = others.filter(
        ({ row }) => joint === null || row.cells.get(column.indicator.id)?.jointReturn !== joint,
      );
      if (value === null || rivals.length < 2) return false;
      return rivals.every((one) => (end === 'highest' ? one.value < value : one.value > value));
    });
  const [highest, lowest] = [at('highest'), at('lowest')];
  if (highest) return { column: highest, end: 'highest' };
  return lowest ? { column: lowest, end: 'lowest' } : null;
}

function ownClause(
  { name }: ComparisonRow,
  standing: boolean | null,
  extreme: Extreme | null,
): string {
  const has = extreme && `the ${extreme.end} ${nameOf(extreme.column)}`;
  if (standing === null) return has ? `${name} has ${has}` : '';
  const is = `${name} is ${standing ? 'one' : 'not'}`;
  return has ? `${is}, with ${has}` : is;
}

/** "Its vacancy rate is 32.4%. The next highest is Stoke-on-Trent, 21.7%. Its caseload of 13.6 is the third lowest." */
function ownDetail(
  own: ComparisonRow,
  rows: readonly ComparisonRow[],
  rates: readonly MeasureColumn[],
  extreme: Extreme | null,
): string {
  const sentences: string[] = [];
  if (extreme) {
    const { column, end } = extreme;
    const value = numberOf(own, column);
    const sign = end === 'highest' ? -1 : 1;
    const [next] = numbersIn(rows, column)
      .filter(({ row }) => row !== own)
      .toSorted((a, b) => sign * (a.value - b.value));
    if (value !== null && next) {
      sentences.push(
        `Its ${nameOf(column)} is ${formatValue(value, column.indicator)}. The next ${end} is ${next.row.name}, ${formatValue(next.value, column.indicator)}.`,
      );
    }
  }
  const best = rates
    .filter((column) => column !== extreme?.column)
    .flatMap((column) => {
      const values = numbersIn(rows, column).map(({ value }) => value);
      const rank = rankOf(numberOf(own, column) ?? undefined, values, column.indicator.polarity);
      return rank && rank.sharedBy === 1 && 2 * rank.rank <= rank.of ? [{ column, rank }] : [];
    })
    .toSorted((a, b) => a.rank.rank - b.rank.rank)[0];
  if (best) {
    const { column, rank } = best;
    const value = numberOf(own, column) ?? 0;
    const place = rank.rank === 1 ? 'lowest' : `${formatOrdinal(rank.rank)} lowest`;
    sentences.push(
      `Its ${nameOf(column)} of ${formatValue(value, column.indicator)} is the ${place}.`,
    );
  }
  if (sentences.length === 0 && rates.some((column) => numberOf(own, column) !== null)) {
    const [only] = rates;
    const where =
      only && rates.length === 1
        ? `for ${nameOf(only)}`
        : `in any of the ${formatCount(rates.length)} rates`;
    return `${own.name} is neither the highest nor the lowest ${where}.`;
  }
  return sentences.join(' ');
}

/** The rate with most worst-quarter places, if at least half of the set has it; `null` otherwise. */
function worstQuarter(
  rows: readonly ComparisonRow[],
  rates: readonly MeasureColumn[],
): string | null {
  const [most] = rates
    .map((column) => ({
      column,
      count: rows.filter(({ cells }) => cells.get(column.indicator.id)?.quartile === 4).length,
    }))
    .toSorted((a, b) => b.count - a.count);
  if (!most || rows.length < 3 || 2 * most.count < rows.length) return null;
  return `${capitalised(formatCount(most.count))} of the ${formatCount(rows.length)} are in England’s worst quarter for ${nameOf(most.column)}.`;
}

/** "four are at over twice England’s vacancy rate, two of them last judged Inadequate"; `null` for none. */
function overTwiceClause(
  rows: readonly ComparisonRow[],
  rates: readonly MeasureColumn[],
  { summaries }: Comparison,
): string | null {
  const england = summaries.find(({ kind }) => kind === 'england');
  const [most] = rates
    .map((column) => {
      const value = england?.cells.get(column.indicator.id)?.value;
      const over = isNumber(value)
        ? rows.filter((row) => (numberOf(row, column) ?? 0) > 2 * value)
        : [];
      return { column, over };
    })
    .toSorted((a, b) => b.over.length - a.over.length);
  if (!most || most.over.length === 0) return null;
  const inadequate = most.over.filter(
    ({ inspection }) => inspection && gradeOn(inspection, 'overall') === 'inadequate',
  ).length;
  const among =
    inadequate === 0 ? '' : `, ${formatCount(inadequate)} of them last judged Inadequate`;
  const many = most.over.length;
  return `${formatCount(many)} ${areOrIs(many)} at over twice England’s ${nameOf(most.column)}${among}`;
}
