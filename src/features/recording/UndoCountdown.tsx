import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { useRecording } from './useRecording.ts';

interface Props {
  readonly entry: OutboxEntry;
  /** In milliseconds since 1970. */
  readonly until: number;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/**
 * The time in which a record can be withdrawn. It stands still for as long as the pointer or the
 * focus is here, so that nobody has to hurry.
 */
export function UndoCountdown({ entry, until, children, actions }: Props) {
  const { outbox } = useRecording();
  const now = useClock();
  const resume = useRef<(() => void) | null>(null);
  const [isStill, setIsStill] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  const stop = () => {
    if (resume.current) return;
    resume.current = outbox.pause(entry.id);
    setIsStill(true);
  };
  const leave = () => {
    const { current } = place;
    if (current?.matches(':hover') || current?.contains(document.activeElement)) return;
    resume.current?.();
    resume.current = null;
    setIsStill(false);
  };
  useEffect(
    () => () => {
      resume.current?.();
      resume.current = null;
    },
    [],
  );

  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    // The buttons in it are what can be pressed; it only notices that they are being looked for.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by it
    <div
      ref={place}
      onPointerEnter={stop}
      onPointerLeave={leave}
      onFocus={stop}
      // What takes the focus next has it only after this.
      onBlur={() => setTimeout(leave)}
    >
      {children}
      <p>
        {isStill
          ? 'It waits while you are here.'
          : `It is sent in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`}
      </p>
      {actions}
    </div>
  );
}

/** The time in milliseconds since 1970, read every second. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
