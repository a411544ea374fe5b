import { useEffect } from 'react';

/** Safari before 18.4 and Firefox before 143 hide what is closed from every style sheet. */
const printsClosed = () => CSS.supports('selector(::details-content)');

/**
 * Opens every closed table while the page is printed, in browsers whose style sheets cannot: paper
 * has no click to open it. What was closed is closed again afterwards.
 */
export function useOpenOnPaper(): void {
  useEffect(() => {
    if (printsClosed()) return;
    let opened: readonly HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}
