import { startTransition, useEffect, useState } from 'react';
import type { Day } from '#src/core/model/partialDate.ts';
import { dayOfRun, isPresenting } from './isPresenting.ts';

const minuteMs = 60_000;

/** Sent to the window once the overview that a page was built with has been taken over, or one was drawn. */
export const overviewAnswersEvent = 'board-overview-answers';

/** When to look at the clock: what may be the first sign that a page is used again, on another day. */
const signs = ['focus', 'pageshow', 'pointerdown', 'keydown', overviewAnswersEvent] as const;

interface PageDays {
  /** The day of which a page that was rendered earlier speaks; `null` for none. */
  readonly renderedOn: Day | null;
  /**
   * When the page was built, `null` where nobody has built it: a clock that says an earlier day is wrong,
   * and would show older judgements as if they were the latest.
   */
  readonly notBefore: Day | null;
  /** The day by the clock. */
  readonly clock: () => Day;
}

function dayByClock(clock: () => Day, notBefore: Day | null): Day {
  const day = clock();
  return notBefore !== null && day < notBefore ? notBefore : day;
}

/**
 * The day that the page takes for today. It moves on at midnight where English councils are, and at once
 * when a page comes back into sight or is pressed, so that what is recorded is dated by the day that the
 * view shows. Slides stay on the day on which they began, until they are left.
 *
 * @param days What is known of the day.
 * @param onMoved Registers what is called after each change of the address; ends it by what it returns.
 */
export function usePageDay(
  { renderedOn, notBefore, clock }: PageDays,
  onMoved: (listener: () => void) => () => void,
): Day {
  const [day, setDay] = useState(() => renderedOn ?? dayOfRun() ?? dayByClock(clock, notBefore));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      // As a transition, which waits for what is still being taken over.
      if (!isPresenting()) startTransition(() => setDay(dayByClock(clock, notBefore)));
    };
    // Midnight is the beginning of a minute; and no longer timer counts while a computer sleeps.
    const lookEachMinute = () => {
      look();
      timer = setTimeout(lookEachMinute, minuteMs - (Date.now() % minuteMs));
    };
    lookEachMinute();
    const end = onMoved(look);
    document.addEventListener('visibilitychange', look);
    for (const sign of signs) window.addEventListener(sign, look, { capture: true });
    return () => {
      clearTimeout(timer);
      end();
      document.removeEventListener('visibilitychange', look);
      for (const sign of signs) window.removeEventListener(sign, look, { capture: true });
    };
  }, [clock, notBefore, onMoved]);
  return day;
}
