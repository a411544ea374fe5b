const months =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b/g;

/** The name of a file without what changes from month to month: "Plan v17 FINAL (Nov 2026).xlsx" is "plan". */
export const stemOf = (file: string): string =>
  file
    .toLowerCase()
    .replace(/\.[a-z0-9]+$/, '')
    .replaceAll(/[^a-z]+/g, ' ')
    .replaceAll(months, ' ')
    .replaceAll(/\b(v|version|final|draft|copy|month)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
