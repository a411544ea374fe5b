/** The first place at which two values differ, as code would reach it; `null` where they do not. */
export function difference(found: unknown, right: unknown, path = ''): string | null {
  if (Object.is(found, right)) return null;
  if (typeof found !== 'object' || typeof right !== 'object' || !found || !right) {
    return path || '(the whole)';
  }
  const keys = new Set([...Object.keys(found), ...Object.keys(right)]);
  for (const key of keys) {
    const [a, b] = [found, right].map((one) => (one as Record<string, unknown>)[key]);
    const place = difference(a, b, path ? `${path}.${key}` : key);
    if (place !== null) return place;
  }
  return null;
}
