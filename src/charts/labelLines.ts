import { wrapWords } from '#src/core/text/wrapText.ts';
import { estimateTextWidth } from './estimateTextWidth.ts';

/**
 * A name with what is shown beside it, in as many lines as its room asks for. Only where these would
 * be more than `most` is the name cut; the table has every name in full.
 *
 * @param room Width of a line, in the units of the drawing.
 */
export function labelLines(
  name: string,
  shown: string,
  { room, font, most }: { readonly room: number; readonly font: number; readonly most: number },
): string[] {
  const wrap = (text: string) => wrapWords(text, room, (words) => estimateTextWidth(words, font));
  const whole = wrap(`${name} ${shown}`);
  if (whole.length <= most) return whole;
  for (let letters = name.length - 1; letters > 0; letters -= 1) {
    const cut = wrap(`${name.slice(0, letters).trimEnd()}… ${shown}`);
    if (cut.length <= most) return cut;
  }
  return wrap(shown);
}
