import type PptxGenJs from 'pptxgenjs';
import { withoutForbidden } from '#src/charts/text/xml.ts';
import { deckColours } from './deckColours.ts';
import type { DeckCell, Paragraph } from './deckContent.ts';

/** Points of so many pixels. */
export const points = (pixels: number) => Math.round(pixels * 0.75 * 10) / 10;
/** A colour as the library takes it. */
export const hex = (colour: string) => colour.replace('#', '').toUpperCase();

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.flatMap((runs) => runs.map(({ text }) => text)).join(' ');

/** Whether the first letter that has a direction is read from right to left. */
const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);

/** Words as the library takes them. */
export function runsOf(paragraphs: readonly Paragraph[]): PptxGenJs.TextProps[] {
  const direction = isRightToLeft(textOf(paragraphs)) ? { rtlMode: true } : {};
  return paragraphs.flatMap((runs) =>
    runs.map(({ text, isBold, colour, size }, index) => ({
      text: withoutForbidden(text),
      options: {
        bold: isBold,
        color: hex(colour),
        fontSize: points(size),
        ...direction,
        ...(index === runs.length - 1 ? { breakLine: true } : {}),
      },
    })),
  );
}

/** @param isMeasured Its row is as high as it is on screen, and its words stand in the middle. */
export function tableCell(
  { paragraphs, align }: DeckCell,
  isHead: boolean,
  isMeasured: boolean,
): PptxGenJs.TableCell {
  const none = { type: 'none' } as const;
  const rule = {
    type: 'solid',
    pt: isHead ? 1.5 : 0.75,
    color: isHead ? hex(deckColours.ink) : 'DFE3E8',
  } as const;
  return {
    text: runsOf(paragraphs) as PptxGenJs.TableCell[],
    options: {
      align: isRightToLeft(textOf(paragraphs)) ? 'right' : align,
      valign: isMeasured ? 'middle' : 'top',
      margin: [0.05, 0.08, 0.05, 0],
      border: [none, none, rule, none],
    },
  };
}
