import { deckColours } from '#src/charts/slides/deckColours.ts';
import type { Align, Paragraph, TextRun } from '#src/charts/slides/deckContent.ts';

const { ink } = deckColours;

/** `rgb(18, 67, 109)` as `#12436d`; `null` for what cannot be seen. */
export function hexColour(colour: string): string | null {
  const [, list] = /^rgba?\(([^)]*)\)$/.exec(colour) ?? [];
  if (list === undefined) return ink;
  const [red = 0, green = 0, blue = 0, alpha = 1] = list.split(/[,/ ]+/).map(Number);
  if (alpha === 0) return null;
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The element is there for those who hear the page only. */
export const isForHearing = (element: Element): boolean =>
  element.classList.contains('visually-hidden');

const isBlock = (display: string) => !/^(inline|contents|none)/.test(display);

/** Whether an element has words of its own, not only those of the elements within. */
export const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );

/**
 * The words of an element as they look, one paragraph for each block within.
 *
 * @param scale Pixels of a slide for each of the page.
 */
export function readParagraphs(element: Element, scale = 1): Paragraph[] {
  const paragraphs: TextRun[][] = [[]];
  const visit = (parent: Element) => {
    const style = getComputedStyle(parent);
    const look = {
      isBold: Number.parseInt(style.fontWeight, 10) >= 600,
      colour: hexColour(style.color) ?? ink,
      size: Number.parseFloat(style.fontSize) * scale || 16,
    };
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = (node.textContent ?? '').replaceAll(/[\s\u200b]+/g, ' ');
        if (text !== '') paragraphs.at(-1)?.push({ text, ...look });
      } else if (node instanceof Element && !isForHearing(node)) {
        if (node.matches('br')) paragraphs.push([]);
        else if (!node.matches('svg, script, style')) {
          const { display } = getComputedStyle(node);
          if (display === 'none') continue;
          const isOwn = isBlock(display);
          if (isOwn) paragraphs.push([]);
          visit(node);
          if (isOwn) paragraphs.push([]);
        }
      }
    }
  };
  visit(element);
  return paragraphs.map(trimmed).filter((runs) => runs.length > 0);
}

/** Spaces at both ends, and those after a space, are not seen on the page. */
function trimmed(runs: readonly TextRun[]): Paragraph {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1)?.text ?? ' ';
    const text = before.endsWith(' ') ? run.text.trimStart() : run.text;
    if (text !== '') joined.push({ ...run, text });
  }
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined.filter(({ text }) => text !== '');
}

export function alignOf({ textAlign }: CSSStyleDeclaration): Align {
  if (textAlign === 'center') return 'center';
  return textAlign === 'right' || textAlign === 'end' ? 'right' : 'left';
}
