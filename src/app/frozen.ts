import { isPresentationResumed } from './frames/present/thisPresentation.ts';

/**
 * Whether the page in sight belongs to a run of slides that has begun: the speaker's window, and
 * slides after a reload. What they show is what the run began with.
 */
export function isRunGoingOn(): boolean {
  const { hash } = window.location;
  return hash.startsWith('#/speaker') || (isPresentationResumed() && hash.startsWith('#/present'));
}
