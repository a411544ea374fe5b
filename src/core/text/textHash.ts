/**
 * A short name of a text: FNV-1a in two halves, the same wherever it runs. Enough to tell apart the
 * few things of one page, and no protection against anyone who means to deceive.
 *
 * @returns Sixteen hexadecimal digits.
 */
export function textHash(text: string): string {
  let [high, low] = [0x811c9dc5, 0xcbf29ce4];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + at), 0x01000193);
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return `${hex(high)}${hex(low)}`;
}
