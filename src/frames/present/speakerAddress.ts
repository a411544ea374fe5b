import type { Day } from '#src/core/model/partialDate.ts';

/**
 * The address of the speaker's window beside the presentation that the page shows: the same board,
 * slides and days.
 *
 * @param id Of the presentation.
 * @param asAt The day as on which the slides are read: the window stays on it over midnight, as they do.
 */
export function speakerAddress(id: string, asAt: Day): string {
  const address = new URL(location.href);
  const hash = address.hash.replace(/^#\/present/, '#/speaker');
  const added = [`presentation=${encodeURIComponent(id)}`];
  if (!/[?&]asAt=/.test(hash)) added.unshift(`asAt=${asAt}`);
  address.hash = `${hash}${hash.includes('?') ? '&' : '?'}${added.join('&')}`;
  return address.href;
}

/** Opens it, or comes back to it. @returns `null` where the browser does not allow a window. */
export const openSpeaker = (id: string, asAt: Day): Window | null =>
  window.open(speakerAddress(id, asAt), `speaker ${id}`, 'popup,width=1200,height=800');
