import type { StayedOut } from '#src/core/model/preparedBoard.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { openQuestions } from './prepareText.ts';

const cut = (text: string): string => text.slice(0, limits.characters.title);
const placeOf = (...parts: readonly (string | undefined)[]): string =>
  cut(parts.filter(Boolean).join(', '));

/** What of the files that were brought is not on the board: what nobody answered, and what no board can hold. */
export const stayedOutOf = (made: MadeBoard): readonly StayedOut[] =>
  [
    ...openQuestions(made).map(({ file, sheet, cell, record, found, wanted }) => ({
      place: placeOf(file, sheet, cell, record),
      found: cut(found),
      wanted: cut(wanted),
    })),
    ...made.leftOut.map(({ place, kind, found, wanted }) => ({
      place: placeOf(place?.file, place?.sheet, place?.cell, kind),
      found: cut(found),
      wanted: cut(`wanted ${wanted}`),
    })),
  ].slice(0, limits.records);
