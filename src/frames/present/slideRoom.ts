import { wrapWords } from '#src/core/text/wrapText.ts';

/*
 * How much a slide holds, worked out from its words, since only a browser could measure them. All
 * sizes are hundredths of the stage's height and have to agree with the style sheets beside this.
 */

/** Width inside the margins of the narrowest stage for which a drawing is meant: 16 by 9, 16 by 10 and 4 by 3. */
export const innerWidth = { full: 177 - 13, wide: 160 - 13, square: 133 - 13 } as const;

export type StageShape = keyof typeof innerWidth;

/** A stage is set out in whole pixels, and a small one so is a little off its shape. */
const tolerance = 0.02;

/** The shape that a stage of this size has room for; the usual one where nothing can be measured. */
export function stageShape(width: number, height: number): StageShape {
  if (width === 0 || height === 0) return 'wide';
  const ratio = width / height;
  if (ratio >= 16 / 9 - tolerance) return 'full';
  return ratio <= 14 / 9 ? 'square' : 'wide';
}

/** Mean width of a letter of Source Sans by its size, measured on titles of areas, with a little to spare. */
const [letter, boldLetter, titleLetter] = [0.45, 0.46, 0.44];
/** Sizes of the text of a body, as tokens.css names them. */
const fonts = { heading: 5.8, large: 4.2, body: 3.3 } as const;
const bodyFont = fonts.body;
const [titleFont, titleLine] = [5.8, 6.5];
/** Margins, the space below the title, two lines of foot and the marking. */
const taken = 5 + 3 + 11 + 0.6;

/** Into how many lines a text of the body breaks in a column so wide; at least one. */
export const linesIn = (width: number, text: string, isBold = false): number =>
  countLines(text, width, (isBold ? boldLetter : letter) * bodyFont);

const countLines = (text: string, width: number, ofLetter: number) =>
  Math.max(1, wrapWords(text, width, (words) => ofLetter * words.length).length);

export type BodySize = keyof typeof fonts;

/** By how much a text of this size is larger than that of a usual body. */
export const scaleOf = (size: BodySize): number => fonts[size] / bodyFont;

/**
 * The first of these sizes at which everything fits, so that few words are large; the last where none does.
 *
 * @param heightAt Of everything, at a scale of the usual size.
 */
export const fittingSize = (
  sizes: readonly [BodySize, ...BodySize[]],
  room: number,
  heightAt: (scale: number) => number,
): BodySize => sizes.find((size) => heightAt(scaleOf(size)) <= room) ?? sizes.at(-1) ?? sizes[0];

/** Height of a slide's body below a title. */
export const bodyHeight = (title: string, shape: StageShape): number =>
  100 - taken - countLines(title, innerWidth[shape], titleLetter * titleFont) * titleLine;

/**
 * How many of the first rows fit into a height, at least one. Where not all of them do, a line that
 * says so has to fit as well.
 *
 * @param more Height of that line.
 */
export function fittingRows(heights: readonly number[], room: number, more: number): number {
  let [used, count] = [0, 0];
  for (const [index, height] of heights.entries()) {
    used += height;
    if (used + (index === heights.length - 1 ? 0 : more) <= room) count = index + 1;
  }
  return Math.max(1, count);
}
