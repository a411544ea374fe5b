import type { Notice } from '#src/core/model/datasetFile.ts';
import type { InadequateEpisode } from './afterInadequate.ts';

/**
 * Authorities that stand as waiting although the files say something on them that could not be
 * used, so that a later inspection may have been missed; `null` for none.
 */
export function unusedRowsInWords(
  episodes: readonly InadequateEpisode[],
  notices: readonly Notice[],
): string | null {
  const told = episodes
    .filter(({ outcome }) => outcome === 'waiting')
    .flatMap(({ authorityCode, name }) =>
      notices
        .filter((notice) => notice.outcome === 'left-out' && notice.authorityCode === authorityCode)
        .map(({ reason }) => `A row on ${name} was ${reason}.`),
    );
  return told.length === 0 ? null : `${told.join(' ')} So a later inspection there may be missing.`;
}
