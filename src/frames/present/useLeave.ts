import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';

/**
 * Goes back to the page from which the presentation was begun, or to the overview where it was the
 * first page. The focus goes back to the link that begins a presentation.
 */
export function useLeave(): () => void {
  const router = useRouter();
  const hasLeft = useRef(false);
  return () => {
    // Escape may end full screen and be heard as a key; it goes back one page and no more.
    if (hasLeft.current) return;
    hasLeft.current = true;
    const stop = router.subscribe('onRendered', () => {
      stop();
      focusPresent();
    });
    // Slides replace each other in the history, so one step back is before all of them.
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ to: '/' });
  };
}

const focusPresent = () =>
  document.querySelector<HTMLElement>('header a[href*="#/present"]')?.focus();
