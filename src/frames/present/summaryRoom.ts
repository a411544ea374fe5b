import { bodyHeight, innerWidth, linesIn, type StageShape } from './slideRoom.ts';

/** The words of the summary slide that decide how high it is. */
export interface SummaryWords {
  readonly title: string;
  /** For each grade, or reason for none, what it was given to. */
  readonly judgements: readonly { readonly grade: string; readonly topics: string }[];
  /** How long after what the latest judgement came; `null` where nothing is said of it. */
  readonly since: string | null;
  readonly indicators: readonly {
    readonly name: string;
    readonly figure: string;
    readonly lead: string;
  }[];
  readonly finding: string;
  readonly counts: readonly string[];
}

/** What there is room for on the slide, and what is left between its rows, in hundredths of the stage's height. */
export interface SummaryRoom {
  readonly hasSince: boolean;
  readonly hasFinding: boolean;
  readonly gap: number;
}

// As in SummarySlide.module.css.
const [labels, line, figure, chip] = [26, 4.1, 8, 6.2] as const;
/** The rule of a row and the space below it. */
const rowTop = 2;
/** What a chip has beside its words; what a mark and its space take; a count's number and its space. */
const [chipSides, mark, number] = [8, 4.2, 6] as const;
const leastGap = 1;
const mostGap = 9;

const most = (values: readonly number[]) => Math.max(0, ...values);

/**
 * What fits: the answers always do where their words are of usual length. Where they are longer, first
 * the time since the judgement before is left out, then what keeps coming back, which has a slide of its own.
 */
export function summaryRoom(words: SummaryWords, shape: StageShape): SummaryRoom {
  const width = innerWidth[shape] - labels;
  const column = width / Math.max(1, words.indicators.length) - 2;
  const judgements = words.judgements.reduce((sum, { grade, topics }) => {
    const beside = width - linesWidth(grade) - chipSides - 2;
    return sum + Math.max(chip, line * linesIn(beside, topics)) + 0.6;
  }, 0);
  const indicators =
    line * most(words.indicators.map(({ name }) => linesIn(column, name))) +
    Math.max(
      figure,
      line * most(words.indicators.map((one) => (isLong(one) ? linesIn(column, one.figure) : 0))),
    ) +
    line * most(words.indicators.map(({ lead }) => linesIn(column - mark, lead, true))) +
    line;
  const eachCount = width / Math.max(1, words.counts.length) - number - 2;
  const counts = Math.max(5.8, line * most(words.counts.map((count) => linesIn(eachCount, count))));
  const since = words.since === null ? 0 : line * linesIn(width, words.since) + 1.5;
  const finding = line * linesIn(width, words.finding, true) + 1;
  const left =
    bodyHeight(words.title, shape) - 3 * rowTop - judgements - indicators - counts - 2 * leastGap;
  const hasFinding = left >= finding;
  const afterFinding = left - (hasFinding ? finding : 0);
  const hasSince = words.since !== null && afterFinding >= since;
  const rest = afterFinding - (hasSince ? since : 0);
  return { hasSince, hasFinding, gap: Math.min(mostGap, leastGap + Math.max(0, rest) / 2) };
}

/** Width of a grade in its chip. */
const linesWidth = (text: string) => 0.46 * 3.3 * text.length;

/** Words in place of a figure are as small as the others. */
const isLong = ({ figure: text }: { readonly figure: string }) => text.length > 8;
