import { useEffect } from 'react';

/**
 * Brings an element into sight, opens it where it is closed, and gives it the focus. Nothing happens
 * where there is none.
 *
 * @param id `id` of the element, which must be able to take the focus.
 */
export function scrollToAndFocus(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const closed =
    element.closest('details:not([open])') ?? element.querySelector(':scope > details');
  closed?.setAttribute('open', '');
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}

/**
 * Shows the element that the address names, so that a link to one record lands on it.
 *
 * @param id `id` of the element; `null` for none.
 */
export function useScrollToAndFocus(id: string | null): void {
  useEffect(() => {
    if (id !== null) scrollToAndFocus(id);
  }, [id]);
}
