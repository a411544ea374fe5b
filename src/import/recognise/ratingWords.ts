import type { Rating } from '#src/core/model/rating.ts';

/** What a cell of ratings says: a rating, that it is done, that there is none; `null` where only the council knows. */
export type RatingWord = Rating | 'done' | 'none' | null;

/** A colour is named by its word, its letter or its mark; what it means the council says. */
const words: ReadonlyMap<string, Exclude<RatingWord, null>> = new Map([
  ...(['blue', 'b', '🔵', '🟦'] as const).map((word) => [word, 'blue'] as const),
  ...(['green', 'g', '🟢', '🟩'] as const).map((word) => [word, 'green'] as const),
  ...(['amber', 'a', 'orange', '🟠', '🟧'] as const).map((word) => [word, 'amber'] as const),
  ...(['red', 'r', '🔴', '🟥'] as const).map((word) => [word, 'red'] as const),
]);

const none = /^([-–—.]+|n\/?a|tbc|tba|none|not rated|not stated|unknown|\?+)$/i;
const done = /^(complete|completed|done|closed|finished|delivered|achieved)$/i;

export const ratingKey = (text: string): string =>
  text.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** What is certain of a word; `done` and `none` are only suggested. */
export function ratingWord(text: string): RatingWord {
  const key = ratingKey(text);
  const rating = words.get(key);
  if (rating !== undefined) return rating;
  if (none.test(key)) return 'none';
  return done.test(key) ? 'done' : null;
}

const names: Readonly<Record<string, Rating>> = { b: 'blue', g: 'green', a: 'amber', r: 'red' };

/** What the keys of colours in a sheet say: "B = complete; G = on track". By the colour, as written. */
export function meaningsIn(texts: Iterable<string>): Map<string, string> {
  const meanings = new Map<string, string>();
  const form =
    /(?:^|[;,\n(:])\s*(blue|green|amber|yellow|red|grey|gray|purple|[bgar])\s*=\s*([^;,\n]+)/gi;
  for (const text of texts) {
    if (!text.includes('=')) continue;
    for (const [, colour = '', meaning = ''] of text.matchAll(form)) {
      const key = colour.toLowerCase();
      meanings.set(names[key] ?? key, meaning.trim().replace(/[.)]$/, ''));
    }
  }
  return meanings;
}
