import type { Notice } from '#src/core/model/datasetFile.ts';
import type { InadequateSpell } from './afterInadequate.ts';

/**
 * Authorities that stand as waiting although the files say something on them that could not be
 * used, so that a later inspection may have been missed; `null` for none.
 */
export function describeUnusedRows(
  episodes: readonly InadequateSpell[],
  notices: readonly Notice[],
): string | null {
  const described = episodes
    .filter(({ outcome }) => outcome === 'waiting')
    .flatMap(({ authorityCode, name }) =>
      notices
        .filter((notice) => notice.outcome === 'left-out' && notice.authorityCode === authorityCode)
        .map(({ reason }) => `A row on ${name} was ${reason}.`),
    );
  return described.length === 0
    ? null
    : `${described.join(' ')} So a later inspection there may be missing.`;
}
