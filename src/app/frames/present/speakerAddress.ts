/**
 * The address of the speaker's window beside the presentation that the page shows: the same board,
 * slides and days.
 *
 * @param id Of the presentation.
 */
export function speakerAddress(id: string): string {
  const address = new URL(location.href);
  address.hash = address.hash.replace(/^#\/present/, '#/speaker');
  const joint = address.hash.includes('?') ? '&' : '?';
  address.hash += `${joint}presentation=${encodeURIComponent(id)}`;
  return address.href;
}

/** Opens it, or comes back to it. @returns `null` where the browser does not allow a window. */
export const openSpeaker = (id: string): Window | null =>
  window.open(speakerAddress(id), `speaker ${id}`, 'popup,width=1200,height=800');
