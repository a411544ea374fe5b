import type { Loading, Variant } from './loading.ts';
import type { LoadSample } from './measureLoad.ts';
import { ratioTo } from './medians.ts';
import {
  asCount,
  asRatio,
  asShift,
  inKilobytes,
  inMegabytes,
  inMs,
  markdownTable,
} from './tables.ts';

type Measure = keyof LoadSample;
type Row = readonly [name: string, measure: Measure, format: (value: number | null) => string];

const measured = (loading: Loading, variant: Variant, measure: Measure) =>
  loading[variant]?.[measure] ?? null;

const opening: readonly Row[] = [
  ['Over the line', 'bytes', inKilobytes],
  ['Requests', 'requests', asCount],
  ['First paint', 'firstPaint', inMs],
  ['Largest paint', 'largestPaint', inMs],
  ['All charts stand', 'charts', inMs],
  ['Blocking', 'blocking', inMs],
  ['Memory of scripts', 'heap', inMegabytes],
];

/** Each way of making the overview beside the floor, and how many times the floor it takes. */
export function loadingTable(loading: Loading): string {
  const of = (variant: Variant, measure: Measure) => measured(loading, variant, measure);
  const ratio = (variant: Variant, measure: Measure) =>
    asRatio(ratioTo(of('floor', measure), of(variant, measure)));
  return markdownTable(
    ['', 'Without scripts', 'The board', 'of the floor', 'Client-rendered', 'of the floor'],
    [
      ...opening.map(([name, measure, format]) => [
        name,
        format(of('floor', measure)),
        format(of('product', measure)),
        ratio('product', measure),
        format(of('plain', measure)),
        ratio('plain', measure),
      ]),
      // The floor takes no care of it, so it is no measure of anything.
      [
        'Layout shift',
        asShift(of('floor', 'shift')),
        asShift(of('product', 'shift')),
        '',
        asShift(of('plain', 'shift')),
        '',
      ],
    ],
  );
}

/** What the table of one condition means, in one sentence. */
export function loadingSentence(loading: Loading): string {
  const paint = (variant: Variant) => measured(loading, variant, 'largestPaint');
  const product = ratioTo(paint('floor'), paint('product'));
  const charts = ratioTo(
    measured(loading, 'floor', 'charts'),
    measured(loading, 'product', 'charts'),
  );
  const plain = ratioTo(measured(loading, 'floor', 'charts'), measured(loading, 'plain', 'charts'));
  if (product === null || charts === null) return 'The board did not get as far as being compared.';
  const compared =
    plain === null
      ? ''
      : `, where the same libraries rendered by the browser alone take ${asRatio(plain)}`;
  return `The board’s largest paint takes ${asRatio(product)} as long as that of a page without scripts, and its charts ${asRatio(charts)}${compared}.`;
}

const stages: readonly Row[] = [
  ['The document has arrived', 'documentEnd', inMs],
  ['First paint', 'firstPaint', inMs],
  ['Largest paint', 'largestPaint', inMs],
  ['All charts stand', 'charts', inMs],
  ['The last script has arrived', 'scriptsEnd', inMs],
  ['Work on scripts, in all', 'scriptWork', inMs],
  ['Work on styles, in all', 'styleWork', inMs],
  ['Work on layout, in all', 'layoutWork', inMs],
];

/** Where the time goes: when each thing had happened, and how long the browser worked on what. */
export const stagesTable = (loading: Loading): string =>
  markdownTable(
    ['', 'Without scripts', 'The board', 'Client-rendered', 'One file, from disk'],
    stages.map(([name, measure, format]) => [
      name,
      ...(['floor', 'product', 'plain', 'disk'] as const).map((variant) =>
        format(measured(loading, variant, measure)),
      ),
    ]),
  );

/** Which part of the way to the largest paint is the longest. */
export function stagesSentence(loading: Loading): string {
  const [arrived, first, largest] = (['documentEnd', 'firstPaint', 'largestPaint'] as const).map(
    (measure) => measured(loading, 'product', measure),
  );
  if (arrived == null || first == null || largest == null) {
    return 'The board did not get as far as its largest paint.';
  }
  return `Of the ${inMs(largest)} to the board’s largest paint, ${inMs(Math.min(arrived, largest))} pass until the document has arrived, ${inMs(Math.max(0, first - arrived))} from there to the first paint and ${inMs(Math.max(0, largest - Math.max(arrived, first)))} from there to the largest.`;
}

/** The one file opened from disk, under both conditions. */
export const diskTable = (slow: Loading, unthrottled: Loading): string =>
  markdownTable(
    ['', 'CPU 4 times slower', 'Unthrottled'],
    opening
      .filter(([, measure]) => measure !== 'bytes' && measure !== 'requests')
      .map(([name, measure, format]) => [
        name,
        format(measured(slow, 'disk', measure)),
        format(measured(unthrottled, 'disk', measure)),
      ]),
  );
