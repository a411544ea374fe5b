import { useEffect } from 'react';

/**
 * Escape sends away what appeared on hover or focus, without moving either.
 *
 * @param isShown Whether there is anything to send away.
 */
export function useDismissed(isShown: boolean, dismiss: () => void): void {
  useEffect(() => {
    if (!isShown) return;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') dismiss();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isShown, dismiss]);
}
