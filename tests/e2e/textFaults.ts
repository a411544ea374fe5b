import type { Page } from '@playwright/test';

/**
 * What is wrong with the words of the page outside its charts: one line over another, cut by the frame
 * it stands in, or over the edge of the page. What a frame scrolls away is no fault, nor is what stays
 * on screen while the page scrolls under it. With a dialog open, only its words are looked at.
 */
export const textFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const width = document.documentElement.clientWidth;
    const faults = new Set<string>();
    const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];

    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || parent.closest('svg, .visually-hidden, option, script, style'))
        continue;
      if (!parent.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })) continue;

      // Frames around the words, up to what stays while the page scrolls.
      const frames: { box: DOMRect; isScrolled: boolean; x: boolean; y: boolean }[] = [];
      let stays = false;
      for (let at: Element | null = parent; at && at !== root; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        if (/fixed|sticky/.test(position)) stays = true;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const isScrolled = /auto|scroll/.test(overflowX + overflowY);
        const [x, y] = [overflowX !== 'visible', overflowY !== 'visible'];
        frames.push({ box: at.getBoundingClientRect(), isScrolled, x, y });
      }
      if (stays) continue;

      const range = document.createRange();
      range.selectNodeContents(node);
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      for (const box of range.getClientRects()) {
        // A line's box is taller than its letters.
        const middle = (box.top + box.bottom) / 2;
        const line = { text, left: box.left, right: box.right, top: 0, bottom: 0 };
        line.top = middle - 0.36 * size;
        line.bottom = middle + 0.36 * size;
        for (const { box: frame, isScrolled, x, y } of frames) {
          const isCut =
            (x && line.right > frame.right + 1) || (y && line.bottom > frame.bottom + 1);
          if (isCut && !isScrolled) faults.add(`cut: ${text}`);
          line.left = Math.max(line.left, x ? frame.left : line.left);
          line.right = Math.min(line.right, x ? frame.right : line.right);
          line.top = Math.max(line.top, y ? frame.top : line.top);
          line.bottom = Math.min(line.bottom, y ? frame.bottom : line.bottom);
        }
        if (line.left >= line.right || line.top >= line.bottom) continue;
        if (line.left < -1 || line.right > width + 1) faults.add(`over the edge: ${text}`);
        lines.push(line);
      }
    }

    lines.sort((a, b) => a.top - b.top);
    for (const [index, a] of lines.entries()) {
      for (let at = index + 1; at < lines.length; at += 1) {
        const b = lines[at];
        if (!b || b.top > a.bottom - 1) break;
        if (a.left < b.right - 1 && b.left < a.right - 1) {
          faults.add(`one over another: ${a.text} / ${b.text}`);
        }
      }
    }
    return [...faults];
  });
