import type { AnswerSample, SlideSample } from './measureAnswers.ts';
import { inKilobytes, inMs, markdownTable } from './tables.ts';

/** How soon the board answers: served over the slow line, and from disk. `null` for what is not there. */
export interface Answers {
  readonly served: AnswerSample | null;
  readonly disk: AnswerSample | null;
  readonly servedSlides: SlideSample | null;
  readonly diskSlides: SlideSample | null;
}

const rows: readonly (readonly [string, keyof AnswerSample, (value: number | null) => string])[] = [
  ['The page answers its first press', 'answers', inMs],
  ['Script by then, as sent', 'scriptBytes', inKilobytes],
  ['Script by then, unpacked', 'scriptUnpacked', inKilobytes],
  ['A key to the next slide, median of all slides', 'slide', inMs],
  ['A key to the next slide, slowest slide', 'slowestSlide', inMs],
  ['Another authority’s overview', 'authority', inMs],
  ['First touch of a chart, page at rest', 'touch', inMs],
];

export const answersTable = ({ served, disk }: Answers): string =>
  markdownTable(
    ['', 'Served, slow line', 'One file, from disk'],
    rows.map(([name, measure, format]) => [
      name,
      format(served?.[measure] ?? null),
      format(disk?.[measure] ?? null),
    ]),
  );

/** What the table means for somebody who presses a key in a meeting. */
export function answersSentence({ served }: Answers): string {
  if (!served) return 'The board was not there to answer.';
  return `On a machine four times slower than this one the slowest slide is painted ${inMs(served.slowestSlide)} after its key, another authority’s overview ${inMs(served.authority)} after the choice, and a chart answers its first touch after ${inMs(served.touch)}.`;
}

/** Each slide in the order of the presentation; the first is there before any key. */
export const slidesTable = ({ servedSlides, diskSlides }: Answers): string =>
  markdownTable(
    ['Slide', 'Served', 'One file, from disk'],
    Object.keys(servedSlides ?? {}).map((slide) => [
      slide,
      inMs(servedSlides?.[slide] ?? null),
      inMs(diskSlides?.[slide] ?? null),
    ]),
  );
