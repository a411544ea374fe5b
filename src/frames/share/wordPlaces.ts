/** Where the words of an element are, without the marks among them. */
export function wordRects(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isSeen = node.parentElement?.closest('svg, .visually-hidden') === null;
    if (!isSeen || (node.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    rects.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
  }
  return rects;
}

/** The smallest rectangle around others. */
export function around(rects: readonly DOMRect[]): DOMRect {
  const [left, top] = [
    Math.min(...rects.map((rect) => rect.left)),
    Math.min(...rects.map((rect) => rect.top)),
  ];
  return new DOMRect(
    left,
    top,
    Math.max(...rects.map(({ right }) => right)) - left,
    Math.max(...rects.map(({ bottom }) => bottom)) - top,
  );
}

/** Lines into which words are broken. */
export function lineCount(rects: readonly DOMRect[]): number {
  let [count, middle] = [0, Number.NEGATIVE_INFINITY];
  for (const { top, height } of rects.toSorted((a, b) => a.bottom - b.bottom)) {
    if (top > middle) count += 1;
    middle = Math.max(middle, top + height / 2);
  }
  return count;
}
