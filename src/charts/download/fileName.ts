/** Windows takes these for devices, whatever follows the point. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Far below what any system takes, so that there is room for a long folder. */
const longest = 100;

/**
 * A file name that every system takes: words in lower case without accents, joined by hyphens, then
 * the extension.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const words = parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
  if (words === '') return `board.${extension}`;
  return devices.test(words) ? `board-${words}.${extension}` : `${words}.${extension}`;
}
