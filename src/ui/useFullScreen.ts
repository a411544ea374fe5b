import { useEffect, useRef, useState } from 'react';

interface FullScreen {
  readonly toggle: () => void;
  /** Goes to full screen, or stays there. It is allowed only after a press of the reader's. */
  readonly enter: () => void;
  /**
   * Whether full screen ended otherwise than by `toggle`. Browsers end it when a window or a tab is
   * opened, when a dialog of their own comes up and when Escape is pressed, and say nothing of why.
   */
  readonly hasEnded: boolean;
  /** The reader goes on in the window. */
  readonly accept: () => void;
}

/** Full screen, as far as the browser allows it. It ends with the presentation. */
export function useFullScreen(): FullScreen {
  const isToggled = useRef(false);
  const [hasEnded, setHasEnded] = useState(false);

  useEffect(() => {
    const changed = () => {
      setHasEnded(document.fullscreenElement === null && !isToggled.current);
      isToggled.current = false;
    };
    document.addEventListener('fullscreenchange', changed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);

  return {
    hasEnded,
    accept: () => setHasEnded(false),
    enter: () => void enterFullScreen(),
    toggle: () => {
      if (document.fullscreenElement) {
        isToggled.current = true;
        void document.exitFullscreen().catch(() => undefined);
      } else {
        void enterFullScreen();
      }
    },
  };
}

/** Chromium alone has it; TypeScript's own types do not. */
interface LockableKeyboard {
  readonly keyboard?: { readonly lock?: (keys: readonly string[]) => Promise<void> };
}

/**
 * A browser that refuses shows the slides in its window, which is as good. Where a browser lets the
 * page have Escape, it leaves a black screen first, as without full screen; elsewhere it ends full
 * screen and nothing else.
 */
export async function enterFullScreen(): Promise<void> {
  if (!document.fullscreenEnabled || document.fullscreenElement) return;
  try {
    await document.documentElement.requestFullscreen();
    await (navigator as LockableKeyboard).keyboard?.lock?.(['Escape']);
  } catch {
    // Refused: there is nothing to put right.
  }
}
