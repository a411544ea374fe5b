import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { capitalised, formatCount, formatList } from './format.ts';

/**
 * Why there is no median of statistical neighbours, or why fewer of them than the model names can
 * have a number in the latest year; `null` where every neighbour is a current authority.
 */
export function describeNeighboursGap(
  { shortName, status, neighbours }: Authority,
  { authorities }: Pick<AuthoritiesFile, 'authorities'>,
): string | null {
  if (neighbours.length === 0) {
    const why =
      status === 'abolished'
        ? 'it is not a current authority'
        : 'the model was made before it began';
    return `There is no median of statistical neighbours: DfE’s model names none of ${shortName}, as ${why}.`;
  }
  const gone = neighbours.flatMap(({ code }) =>
    authorities
      .filter((one) => one.code === code && one.status === 'abolished')
      .map((one) => one.shortName),
  );
  if (gone.length === 0) return null;
  const [are, have] = gone.length === 1 ? ['is', 'has'] : ['are', 'have'];
  const left = neighbours.length - gone.length;
  return `${capitalised(formatCount(left))} of the ${formatCount(neighbours.length)} statistical neighbours are current authorities: ${formatList(gone)} ${are} abolished and ${have} no later figures.`;
}
