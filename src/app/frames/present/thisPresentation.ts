import * as z from 'zod';

const presentation = z.object({ id: z.string(), startedAt: z.number() });
const key = 'presentation';

/**
 * The presentation that runs in this tab: which it is and when it began. A reload keeps it, and
 * another tab has its own. Nothing of the board is stored.
 */
export function thisPresentation(): z.infer<typeof presentation> {
  const kept = presentation.safeParse(read());
  if (kept.success) return kept.data;
  const begun = { id: `${Date.now()}-${Math.random()}`, startedAt: Date.now() };
  try {
    sessionStorage.setItem(key, JSON.stringify(begun));
  } catch {
    // Without storage a reload begins anew, which costs the clock only.
  }
  return begun;
}

/** The next presentation in this tab begins its own time. */
export function endPresentation(): void {
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
