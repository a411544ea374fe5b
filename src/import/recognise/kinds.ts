import { localFiles } from '#src/import/council/localFiles.ts';
import { plainHeading } from '#src/import/council/measureHeadings.ts';
import { councilFields, type Field, field } from './councilFields.ts';

/**
 * What a table is taken for: one of a council's files by its name, months of measures (`measure_values`)
 * among them, or what the board has no place for.
 */
export type TableKind = string;

/** Columns of our own files that hold dates. */
const dateColumn = /(_on|^date|^start|^end|^target_by|_as_of|^as_of|^on_board_from)$/;

/** A field of our own files that councils have no heading for. */
const ownField = (column: string): Field => {
  const kind = dateColumn.test(column) && !column.endsWith('_known_on') ? 'date' : 'text';
  return field(column, column.replaceAll('_', ' '), kind);
};

/** Fields of each of a council's files; actions are a file of theirs too. */
export const fieldsOf: ReadonlyMap<TableKind, readonly Field[]> = new Map(
  [
    ...localFiles
      .filter(({ name }) => name !== 'measure_values')
      .map(({ name, columns, optional }) => [name, [...columns, ...optional]] as const),
  ].map(([name, columns]) => {
    const own = councilFields[name] ?? [];
    const rest = columns.filter((column) => !own.some(({ id }) => id === column));
    return [name, [...own, ...rest.map(ownField)]];
  }),
);

/** A heading with its words only: "By When?" and "by  when" are the same. */
export const headingKey = (text: string): string => plainHeading(text);

/** The heading that our own files have. */
export const ownHeading = (text: string): string => text.trim().toLowerCase().replaceAll(' ', '_');

/** Known headings for which the board has no place, and why they are left out. */
export const withoutPlace: ReadonlyMap<string, string> = new Map([
  ...['cost', 'resources', 'budget', 'cost and resources'].map(
    (heading) => [heading, 'the board shows no costs'] as const,
  ),
  ...['para', 'paragraph', 'ofsted para no', 'ofsted paragraph', 'ofsted para', 'para no'].map(
    (heading) => [heading, 'the board has no field for a paragraph of the report'] as const,
  ),
]);

const known = new Set(
  [...fieldsOf.values()].flatMap((fields) =>
    fields.flatMap(({ id, headings }) => [headingKey(id), ...headings.map(headingKey)]),
  ),
);

/** Whether a text is the heading of something that a board can show. */
export const isKnownHeading = (text: string): boolean => {
  const key = headingKey(text);
  return key !== '' && (known.has(key) || withoutPlace.has(key));
};

/** Kinds that are told apart only to say that the board has no place for them. */
const risk = new Set([
  'risk ref',
  'risk description',
  'risk owner',
  'inherent score',
  'residual score',
  'likelihood',
  'inherent l',
  'inherent i',
  'residual l',
  'residual i',
  'risk',
  'mitigation',
  'controls in place',
]);

export const isRiskRegister = (headings: readonly string[]): boolean =>
  headings.filter((text) => risk.has(headingKey(text.replace(/[([].*$/s, '')))).length >= 3;
