import { distance } from 'fastest-levenshtein';
import type { FoundTable, Heading } from '#src/import/spreadsheets/findTables.ts';
import type { Field } from './councilFields.ts';
import { headingKey, ownHeading, withoutPlace } from './kinds.ts';

/** How sure it is that a heading means a field. */
export type Sureness = 'sure' | 'likely' | 'not sure';

/** A heading with the field that it is matched to. */
export interface Match {
  readonly heading: Heading;
  /** `null` for a column that is left out. */
  readonly field: Field | null;
  readonly sureness: Sureness;
  /** Why, in a few words. */
  readonly reason: string;
}

/** A heading that fills a field. */
export interface MatchedColumn {
  readonly heading: Heading;
  readonly field: Field;
}

/** Those of the columns that are read. */
export const matchedColumns = (matches: readonly Match[]): MatchedColumn[] =>
  matches.flatMap(({ heading, field }) => (field === null ? [] : [{ heading, field }]));

/** What is found of each column of dates, by the id of its field. */
export const ofDateColumns = <Found>(
  columns: readonly MatchedColumn[],
  find: (column: MatchedColumn) => Found,
): ReadonlyMap<string, Found> =>
  new Map(
    columns
      .filter(({ field }) => field.kind === 'date' || field.kind === 'due')
      .map((column) => [column.field.id, find(column)]),
  );

const withoutBrackets = (text: string): string => text.replaceAll(/[([][^)\]]*[)\]]?/g, ' ');

/** Texts by which a heading may be known, the fullest first. */
const keysOf = ({ text, group }: Heading): string[] =>
  [
    ...new Set([
      headingKey(`${group} ${text}`),
      headingKey(text),
      headingKey(withoutBrackets(text)),
    ]),
  ].filter((key) => key !== '');

/** The fields that the headings of a table mean, each field once: what is certain is matched first. */
export function matchColumns(table: FoundTable, fields: readonly Field[]): Match[] {
  const matches = new Map<Heading, Match>();
  const taken = new Set<string>();
  const place = (
    sureness: Sureness,
    reason: string,
    isMeant: (heading: Heading, field: Field) => boolean,
  ) => {
    for (const heading of table.headings) {
      if (matches.has(heading)) continue;
      const field = fields.find((one) => !taken.has(one.id) && isMeant(heading, one));
      if (field === undefined) continue;
      taken.add(field.id);
      matches.set(heading, { heading, field, sureness, reason });
    }
  };
  place('sure', 'our own heading', ({ text }, { id }) => ownHeading(text) === id);
  for (const heading of table.headings) {
    const reason = keysOf(heading)
      .map((key) => withoutPlace.get(key))
      .find(Boolean);
    if (reason !== undefined && !matches.has(heading)) {
      matches.set(heading, { heading, field: null, sureness: 'sure', reason });
    }
  }
  place('sure', 'same meaning', (heading, { headings }) => {
    const keys = keysOf(heading);
    return headings.some((one) => keys.includes(headingKey(one)));
  });
  place('likely', 'begins or ends with such a word', (heading, { headings }) =>
    headings.some((one) => hasWord(headingKey(withoutBrackets(heading.text)), headingKey(one))),
  );
  place('likely', 'nearly the same word', (heading, { headings }) =>
    headings.some((one) => isNear(headingKey(heading.text), headingKey(one))),
  );
  place(
    'likely',
    'its notes begin with dates',
    (heading, { id }) => id === 'note' && hasDatedNotes(table, heading),
  );
  return table.headings.map(
    (heading) =>
      matches.get(heading) ?? {
        heading,
        field: null,
        sureness: 'not sure',
        reason: 'no field of ours fits',
      },
  );
}

const hasWord = (key: string, word: string): boolean =>
  word.length >= 3 && (key.startsWith(`${word} `) || key.endsWith(` ${word}`));

const isNear = (key: string, word: string): boolean =>
  word.length >= 5 && distance(key, word) <= (word.length >= 9 ? 2 : 1);

/** Notes such as "9.12.16 Panel set up". */
function hasDatedNotes({ rows, cell }: FoundTable, { column }: Heading): boolean {
  const texts = rows
    .filter(({ role }) => role === 'record')
    .flatMap(({ row }) => cell(row, column)?.text ?? []);
  const dated = texts.filter((text) => /^\d{1,2}[./]\d{1,2}[./]\d{2,4}\b.*[a-z]{3}/is.test(text));
  return dated.length > 0 && dated.length * 2 >= texts.length;
}
