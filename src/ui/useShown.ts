import { useEffect } from 'react';

/**
 * Brings the element that the address names into sight, opens it where it is closed, and gives it
 * the focus, so that a link to one record lands on it.
 *
 * @param id `id` of the element; `null` for none. It must be able to take the focus.
 */
export function useShown(id: string | null): void {
  useEffect(() => {
    const element = id === null ? null : document.getElementById(id);
    if (!element) return;
    const closed =
      element.closest('details:not([open])') ?? element.querySelector(':scope > details');
    closed?.setAttribute('open', '');
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  }, [id]);
}
