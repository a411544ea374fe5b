import { useEffect, useRef } from 'react';

/**
 * Full screen, as far as the browser allows it: it does only after a press of the reader's.
 *
 * @param onLeft Called when full screen ended otherwise than by `toggle`, as Escape does without
 *   telling the page of the key.
 */
export function useFullScreen(onLeft: () => void): { readonly toggle: () => void } {
  const latest = useRef(onLeft);
  latest.current = onLeft;
  const isAsked = useRef(false);

  useEffect(() => {
    const changed = () => {
      const hasEnded = document.fullscreenElement === null;
      if (hasEnded && !isAsked.current) latest.current();
      isAsked.current = false;
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);

  const toggle = () => {
    if (document.fullscreenElement) {
      isAsked.current = true;
      void document.exitFullscreen();
    } else {
      void enterFullScreen();
    }
  };
  return { toggle };
}

/** A browser that refuses shows the slides in its window, which is as good. */
export const enterFullScreen = (): Promise<void> =>
  document.fullscreenEnabled
    ? document.documentElement.requestFullscreen().catch(() => undefined)
    : Promise.resolve();
