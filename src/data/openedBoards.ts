const storageKey = 'board-opened';

/**
 * Notes that a council's saved board was opened in this tab, and says whether a newer one was opened in
 * it before. Only the tab keeps it, and of the board only its code and when it was saved.
 *
 * @param savedAt In milliseconds since 1970.
 * @returns When the newer one was saved; `null` where there was none.
 */
export function newerOpened(code: string, savedAt: number): number | null {
  const opened = read();
  const newest = opened[code] ?? 0;
  if (newest > savedAt) return newest;
  try {
    window.sessionStorage.setItem(storageKey, JSON.stringify({ ...opened, [code]: savedAt }));
  } catch {
    // A browser may keep nothing for pages from disk.
  }
  return null;
}

function read(): Readonly<Record<string, number>> {
  try {
    const json: unknown = JSON.parse(window.sessionStorage.getItem(storageKey) ?? '{}');
    if (typeof json !== 'object' || json === null) return {};
    return Object.fromEntries(
      Object.entries(json).filter(([, value]) => typeof value === 'number'),
    ) as Record<string, number>;
  } catch {
    return {};
  }
}
