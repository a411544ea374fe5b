/** A file name that every system takes: lower case, words joined by hyphens, then the extension. */
export const fileName = (parts: readonly string[], extension: string): string =>
  `${parts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.${extension}`;
