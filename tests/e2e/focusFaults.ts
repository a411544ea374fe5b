import type { Page } from '@playwright/test';

interface Stop {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly faults: readonly string[];
}

/** What has the focus, and what is wrong with how it is shown; `null` for nothing in the page. */
const stopInFocus = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // The slider of a chart is transparent; the chart around it bears the mark.
    const isClear = getComputedStyle(element).opacity === '0';
    const shown = (isClear ? element.parentElement : null) ?? element;
    const name = (element.ariaLabel ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
    // A link over two lines has a box for each.
    const [first] = shown.getClientRects();
    const box = first ?? shown.getBoundingClientRect();
    const faults: string[] = [];
    if ((outlineStyle === 'none' || outlineWidth === '0px') && boxShadow === 'none') {
      faults.push('no mark');
    }
    if (box.left < -1 || box.right > innerWidth + 1) faults.push('off the side');
    const isTall = box.height > innerHeight / 2;
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (bottom - top < (isTall ? 24 : box.height - 2)) faults.push('not scrolled to');
    // Whether something stands over it, at its middle and near its corners.
    const [x, y] = [(box.left + box.right) / 2, (top + bottom) / 2];
    const points = [
      [x, y],
      [box.left + 3, top + 3],
      [box.right - 3, top + 3],
      [box.left + 3, bottom - 3],
      [box.right - 3, bottom - 3],
    ] as const;
    const covers = points.map(([px, py]) => {
      const over = document.elementFromPoint(px, py);
      const isIt = over === null || shown.contains(over) || over.contains(shown);
      // A label is pressed in place of what it names, and what a chart draws may reach over its links.
      const isItsOwn = over?.closest('label')?.contains(element) || over?.closest('svg') !== null;
      return isIt || isItsOwn ? null : over;
    });
    const covered = covers.filter((one) => one !== null);
    if (covers[0] !== null || covered.length > 2) {
      faults.push(`covered by ${covered.map((one) => one.className || one.tagName).join(', ')}`);
    }
    const { left, right } = box;
    return { name, left, right, top: box.top + scrollY, bottom: box.bottom + scrollY, faults };
  });

/**
 * Goes through the page with Tab from where it is to its end, and tells what is wrong on the way: a
 * stop whose mark cannot be seen, that is out of sight or covered, or that stands before the one it
 * follows, above it or to the left in the same row.
 *
 * @param most Presses after which a page has no end.
 */
export async function focusFaults(
  page: Page,
  most = 600,
): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let before: Stop | null = null;
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopInFocus(page);
    if (stop === null) return { stops, faults };
    faults.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`));
    if (before !== null) {
      const isAbove = stop.bottom <= before.top + 1 && stop.left < before.right;
      const isSameRow = stop.top < before.bottom - 2 && stop.bottom > before.top + 2;
      if (isAbove || (isSameRow && stop.right <= before.left + 1)) {
        faults.push(`${stop.name}: stands before ${before.name}`);
      }
    }
    before = stop;
  }
  return { stops: most, faults: [...faults, `no end after ${most} stops`] };
}
