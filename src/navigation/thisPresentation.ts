import * as z from 'zod/mini';

const presentation = z.object({ id: z.string(), startedAt: z.number() });
const key = 'presentation';

export type Presentation = z.infer<typeof presentation>;

/**
 * The presentation that runs in this tab: which it is and when it began, in milliseconds since 1970.
 * It is the kept one after a reload or in a duplicated tab, and a new one otherwise.
 */
export function thisPresentation(): Presentation {
  const kept = presentation.safeParse(read());
  return kept.success ? kept.data : newPresentation();
}

let isResumed = presentation.safeParse(read()).success;

/** Whether the slides go on after a reload of the page, which they do until they are left. */
export const isPresentationResumed = (): boolean => isResumed;

/** One that begins now. */
export const newPresentation = (): Presentation => ({
  id: `${Date.now()}-${Math.random()}`,
  startedAt: Date.now(),
});

/** Lets a reload find the presentation. Nothing of the board is stored. */
export function keepPresentation(begun: Presentation): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(begun));
  } catch {
    // Without storage a reload begins again, which costs the clock only.
  }
}

/** The next presentation in this tab begins its own time, with the data of that time. */
export function endPresentation(): void {
  // In development React takes everything down once to see that it comes back.
  if (!window.location.hash.startsWith('#/present')) isResumed = false;
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

function read(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
