import { isNumber } from '#src/core/model/figure.ts';
import { formatCount, formatList } from '#src/core/text/format.ts';
import type { Trend } from './trend.ts';

/**
 * What a reader asks for with the neighbours: "Each of the 10 statistical neighbours", "Each of the
 * other 9 statistical neighbours" when one is compared with already.
 */
export function describeNeighboursRequest({
  of,
  withFigures,
  chosen,
}: {
  readonly of: number;
  readonly withFigures: number;
  /** Of those with figures. */
  readonly chosen: number;
}): string {
  const left = withFigures - chosen;
  const other = chosen > 0 ? 'other ' : '';
  const figures = withFigures < of ? ' with figures' : '';
  return left === 1
    ? `The ${other || 'one '}statistical neighbour${figures}`
    : `Each of the ${other}${left} statistical neighbours${figures}`;
}

/**
 * What the thin grey lines are: how many of the statistical neighbours, and which have none: "Thin
 * grey: nine of ten statistical neighbours. Rutland has no figures of its own."
 */
export function describeNeighbours({ lines }: Trend): string {
  const neighbours = lines.filter(({ kind }) => kind === 'neighbour');
  const drawn = neighbours.filter(({ values }) => values.some(isNumber)).length;
  const without = neighbours.filter(({ values }) => !values.some(isNumber));
  const of = lines.find(({ counts }) => counts)?.counts?.at(-1)?.of ?? neighbours.length;
  const some = drawn === 0 ? 'none' : formatCount(drawn);
  const many = drawn === of ? formatCount(of) : `${some} of ${formatCount(of)}`;
  const noun = of === 1 ? 'statistical neighbour' : 'statistical neighbours';
  const sentences = [`Thin grey: ${many} ${noun}.`];
  if (without.length > 0) {
    const names = formatList(without.map(({ name }) => name));
    const none =
      without.length === 1 ? 'has no figures of its own' : 'have no figures of their own';
    sentences.push(`${names} ${none}.`);
  }
  if (neighbours.length < of) sentences.push('Those compared with have a line of their own.');
  if (drawn > 0) sentences.push('Point at a line or a name.');
  return sentences.join(' ');
}
