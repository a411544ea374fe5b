import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether the tabs of the bar need a row of their own, as they do not fit between the name of the board
 * and its actions: that depends on the name and on the letters, which no breakpoint knows.
 *
 * @param bar Holds the name, the `nav` with the tabs and the actions, in this order.
 * @param hasMore Whether there is a tab that most boards do not have: it may come later.
 */
export function useHasOwnRow(bar: RefObject<HTMLElement | null>, hasMore: boolean): boolean {
  const [isOwnRow, setIsOwnRow] = useState(false);

  useLayoutEffect(() => {
    const element = bar.current;
    const [name, nav, actions] = element?.children ?? [];
    if (!element || !name || !nav || !actions) return;
    const measure = () => {
      const { columnGap } = getComputedStyle(element);
      const [first, last] = [nav.firstElementChild, nav.lastElementChild];
      if (!first || !last) return;
      const tabs = last.getBoundingClientRect().right - first.getBoundingClientRect().left;
      const sides = widthOfContent(name) + actions.getBoundingClientRect().width;
      const gaps = 2 * (Number.parseFloat(columnGap) || 0);
      setIsOwnRow(hasMore && tabs + sides + gaps > element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    // Letters grow without the bar: with their font, or as a reader spaces them.
    for (const one of [element, name, nav, actions]) observer.observe(one);
    return () => observer.disconnect();
  }, [bar, hasMore]);

  return isOwnRow;
}

/** The name fills its column where the tabs have a row of their own: what stands in it does not. */
const widthOfContent = (element: Element): number =>
  Math.max(...[...element.children].map((child) => child.getBoundingClientRect().width));
