import type { Headline } from '#src/core/board/headline.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { formatCount, roundHalfUp } from '#src/core/text/format.ts';
import { rareFrom } from '#src/core/text/rarity.ts';
import type { Comparison } from './comparison.ts';
import { countOrNone, describeMovement } from './comparisonText.ts';

/** How a rate moved over the set: how many fell and rose, and whose change was rare in size. */
export function changesFinding(comparison: Comparison, measure: IndicatorId): Headline {
  const { columns, rows, from } = comparison;
  const column = columns.find(({ indicator }) => indicator.id === measure) ?? columns[0];
  const { set } = comparison.set;
  const where = set.kind === 'region' || set.kind === 'england' ? ` in ${comparison.set.name}` : '';
  if (!column || column.from === null) {
    return {
      title: `No change since ${from} can be shown of this measure`,
      standfirst: 'It has no figures in one of the two years.',
    };
  }
  const { indicator, year } = column;
  const moved = rows.flatMap((row) => {
    const cell = row.cells.get(indicator.id);
    return cell?.change ? [{ row, change: cell.change, smaller: cell.smaller ?? 0 }] : [];
  });
  const way = (difference: number) => Math.sign(roundHalfUp(difference, indicator.decimals));
  const count = (sign: number) => moved.filter((one) => way(one.change.difference) === sign).length;
  const [fell, rose] = [count(-1), count(1)];
  const rare = moved
    .filter(({ smaller }) => smaller >= rareFrom)
    .toSorted((a, b) => b.smaller - a.smaller);
  const named = rare
    .slice(0, 4)
    .map(({ row, change }) => `${row.name}, ${describeMovement(change.difference, indicator)}`);
  const more =
    rare.length > named.length ? ` and ${formatCount(rare.length - named.length)} more` : '';
  return {
    title: `${indicator.name}: lower in ${countOrNone(fell)} and higher in ${countOrNone(rose)} of ${formatCount(moved.length)}${where}, ${from} to ${year}`,
    standfirst:
      rare.length === 0
        ? 'No change is rare in size.'
        : `Rare in size: ${named.join('; ')}${more}.`,
  };
}
