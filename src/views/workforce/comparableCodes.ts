import { codeInFile } from '#src/statistics/authorityFigures.ts';
import type { SectionProps } from './sectionProps.ts';

/**
 * Of the codes asked for, those that have a line of their own: of authorities that exist, not the
 * board's own, and only one of those that file a joint return.
 */
export function comparableCodes(
  codes: readonly string[],
  { all, authority, file }: Pick<SectionProps['material'], 'all' | 'authority' | 'file'>,
): string[] {
  const drawn = new Set([codeInFile(authority, file)]);
  return codes.filter((code) => {
    const one = all.authorities.find((other) => other.code === code);
    const shown = one && codeInFile(one, file);
    if (shown === undefined || drawn.has(shown)) return false;
    drawn.add(shown);
    return true;
  });
}
