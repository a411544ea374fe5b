import { useEffect, useRef } from 'react';
import { actionOf, isCharacter, isReload, mayRepeat, type PresentAction } from './presentKeys.ts';

interface Handlers {
  readonly act: (action: PresentAction) => void;
  /** @param number As the slides are counted, from 1. */
  readonly goTo: (number: number) => void;
  /** Keys are left alone, as while a dialog is open. */
  readonly isPaused: boolean;
  /** Whether keys of a single character act, as they do unless the reader has asked otherwise. */
  readonly hasCharacters: boolean;
}

/** A number that waits for Enter is forgotten after so long. */
const numberWaitsForMs = 3000;

/** Lets the whole page be run by keys and by a clicker, which sends keys. */
export function usePresentKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const typed = useRef({ digits: '', at: 0 });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { act, goTo, isPaused, hasCharacters } = latest.current;
      if (isReload(event)) {
        // Held back whatever else is open: a reload would end full screen.
        event.preventDefault();
        if (!event.repeat) act('start');
        return;
      }
      const isTaken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
      if (isPaused || isTaken || isTyping(event)) return;
      if (!hasCharacters && isCharacter(event.key)) return;

      const isLate = event.timeStamp - typed.current.at > numberWaitsForMs;
      const digits = isLate ? '' : typed.current.digits;
      typed.current = { digits: '', at: 0 };
      if (/^\d$/.test(event.key)) {
        typed.current = { digits: digits + event.key, at: event.timeStamp };
        return;
      }
      if (event.key === 'Enter' && digits !== '') {
        event.preventDefault();
        goTo(Number(digits));
        return;
      }
      const action = actionOf(event);
      if (action === null || isOnControl(event, action)) return;
      event.preventDefault();
      if (!event.repeat || mayRepeat(action)) act(action);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="range"]), select, textarea') !== null;

/** Space presses a button and arrows move a slider where one of them has the focus. */
function isOnControl({ target, key }: KeyboardEvent, action: PresentAction): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === ' ') return target.closest('button, a, summary') !== null;
  const moves = action === 'next' || action === 'back' || action === 'first' || action === 'last';
  return moves && key !== 'n' && key !== 'p' && target.closest('input[type="range"]') !== null;
}
