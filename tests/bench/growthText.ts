import type { Grown, NotGrown } from './growth.ts';
import {
  asCount,
  asRatio,
  inKilobytes,
  inMegabytes,
  inMs,
  inSeconds,
  markdownTable,
} from './tables.ts';

const isGrown = (one: Grown | NotGrown): one is Grown => !('reason' in one);

/** One row for each size; what could not be measured is said by `growthSentence`. */
export const growthTable = (all: readonly (Grown | NotGrown)[]): string =>
  markdownTable(
    [
      'Authorities',
      'Indicators',
      'Build',
      'All data',
      'First page, compressed',
      'One file',
      'compressed',
      'Largest paint',
      'Charts stand',
      'Scorecard stands',
      'Charts from disk',
    ],
    all.map((one) => {
      const grown = isGrown(one) ? one : null;
      return [
        asCount(one.authorities),
        asCount(one.indicators),
        inSeconds(grown?.build ?? null),
        inMegabytes(grown?.data ?? null),
        inKilobytes(grown?.index ?? null),
        inMegabytes(grown?.oneFile ?? null),
        inKilobytes(grown?.oneFileZipped ?? null),
        inMs(grown?.largestPaint ?? null),
        inMs(grown?.charts ?? null),
        inMs(grown?.scorecard ?? null),
        inMs(grown?.disk ?? null),
      ];
    }),
  );

/** How the ends compare, and what could not be measured. */
export function growthSentence(all: readonly (Grown | NotGrown)[]): string {
  const grown = all.filter(isGrown);
  const least = (one: Grown) => one.indicators === grown[0]?.indicators;
  const wide = [grown[0], grown.findLast(least)] as const;
  const deep = [grown.findLast(least), grown.at(-1)] as const;
  const failed = all.filter((one) => !isGrown(one)) as NotGrown[];
  return [
    compared(...wide, ({ authorities }) =>
      authorities === 1 ? 'one authority' : `${authorities} authorities`,
    ),
    compared(...deep, ({ indicators }) => `${indicators} indicators`),
    ...failed.map(
      ({ authorities, indicators, reason }) =>
        `${authorities} authorities with ${indicators} indicators could not be measured: ${reason}.`,
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

function compared(
  from: Grown | undefined,
  to: Grown | undefined,
  name: (one: Grown) => string,
): string {
  if (!from || !to || from === to) return '';
  const times = (before: number | null, after: number | null) =>
    before === null || after === null || before === 0
      ? 'an unknown multiple'
      : asRatio(after / before);
  return `From ${name(from)} to ${name(to)} the data grow to ${times(from.data, to.data)}, the build’s time to ${times(from.build, to.build)} and the time until the charts stand to ${times(from.charts, to.charts)}.`;
}
