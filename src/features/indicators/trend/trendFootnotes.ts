import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import { formatList } from '#src/core/text/format.ts';
import { chosenMarks, type LineKind, type Trend, type TrendLine } from './trend.ts';
import { trendSubtitle } from './trendText.ts';

/**
 * What the picture of a trend has to say because the page around it says it: what is measured, what
 * its lines stand for, which years have no number.
 *
 * @param events What the dotted vertical lines mark, oldest first.
 */
export function trendFootnotes(trend: Trend, events: readonly string[]): string[] {
  const lines = trend.lines.filter(({ kind }) => kind !== 'neighbour');
  const key = [
    ...lines.flatMap((line) => describeLine(line) ?? []),
    ...lines
      .filter(({ kind }) => kind === 'chosen')
      .map(({ name }, place) => `Line with ${chosenMarks[place % chosenMarks.length]}s: ${name}.`),
    ...(lines.length < trend.lines.length ? ['Thin grey: each statistical neighbour.'] : []),
    ...(events.length > 0 ? [`Dotted vertical line: ${events.join('; ')}.`] : []),
  ];
  const gaps = lines.flatMap((line) => describeGaps(line, trend) ?? []);
  return [`${trendSubtitle(trend)}.`, key.join(' '), gaps.join(' ')].filter(Boolean);
}

/** How the lines that the picture may name by one word, or not at all, are drawn. */
const drawnAs: Readonly<Partial<Record<LineKind, string>>> = {
  authority: 'Thick',
  england: 'Thin',
  region: 'Dashed',
  'neighbours-median': 'Dotted',
};

function describeLine({ kind, name, counts }: TrendLine): string | null {
  const drawn = drawnAs[kind];
  if (drawn === undefined) return null;
  const latest = counts?.at(-1);
  const whom = latest
    ? `median of ${latest.of} statistical neighbours, ${latest.withNumber} with a number in the latest year`
    : name;
  return `${drawn} line: ${whom}.`;
}

function describeGaps({ name, values }: TrendLine, { periods }: Trend): string | null {
  const gaps = periods.flatMap(({ year }, index) => {
    const value = values[index] ?? null;
    return isNumber(value) ? [] : [`${year} (${describeMissing(value)})`];
  });
  return gaps.length === 0 ? null : `No number for ${name} in ${formatList(gaps)}.`;
}
