const names = [
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.ds_store',
  '.localized',
  '.directory',
  '__macosx',
  '.spotlight-v100',
  '.trashes',
  '.fseventsd',
  '$recycle.bin',
  'system volume information',
];

/**
 * Whether a name is of a file or folder that a computer makes by itself: the lock files of Excel and
 * LibreOffice, thumbnails, settings of a folder. They say nothing, and come and go.
 */
export const isSystemFile = (name: string): boolean =>
  names.includes(name.toLowerCase()) ||
  name.startsWith('~$') ||
  name.startsWith('._') ||
  (name.startsWith('.~lock.') && name.endsWith('#'));

/** What is said of files that were passed over. */
export const describeIgnored = (paths: readonly string[]): string =>
  `Ignored, as a computer made them by itself: ${paths.join(', ')}`;
