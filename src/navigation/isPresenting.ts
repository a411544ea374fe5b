import type { Day } from '#src/core/model/partialDate.ts';
import { today } from '#src/core/model/today.ts';
import { isPresentationResumed, thisPresentation } from './thisPresentation.ts';

const isAt = (path: string) => window.location.hash.startsWith(`#/${path}`);

/**
 * Whether the page on screen belongs to a run of slides that has begun: the speaker's window, and
 * slides after a reload. What they show is what the run began with.
 */
export function isRunInProgress(): boolean {
  return isAt('speaker') || (isPresentationResumed() && isAt('present'));
}

/** Whether slides or the speaker's window are on screen: nothing of theirs changes at midnight. */
export const isPresenting = (): boolean => isAt('present') || isAt('speaker');

/** The day on which the slides on screen began, where they go on after a reload; `null` for other pages. */
export const dayOfRun = (): Day | null =>
  isPresentationResumed() && isAt('present') ? today(new Date(thisPresentation().startedAt)) : null;
