/** What the national files cover. */
export const inspectionsCovered =
  'ILACS inspections from January 2018 to March 2025 are from Ofsted’s statistics; of later ones only each authority’s latest, as compiled at the end of June 2026.';
export const visitsCovered =
  'Focused and monitoring visits are those that Ofsted lists from April 2024 to March 2025.';

/** What a file of an authority's own records adds to a board, by its name. */
const compiled: readonly (readonly [name: string, added: string, missing: string | null])[] = [
  ['judgements', 'inspections under every framework', 'inspections under earlier frameworks'],
  ['visits', 'visits', null],
  ['improvement_areas', 'improvement areas', 'improvement areas'],
  ['events', 'events', 'events'],
  ['board_meetings', 'meetings', 'meetings'],
  ['workforce_facts', 'local workforce statements', null],
];

const sentence = (things: readonly string[], said: string): string[] => {
  if (things.length === 0) return [];
  const listed = new Intl.ListFormat('en-GB').format(things);
  return [`${listed.charAt(0).toUpperCase()}${listed.slice(1)} ${said}`];
};

/**
 * What a board covers and what it does not, in sentences.
 *
 * @param present Names of the files of its own records, without `.csv`; none for a board that has
 *   only what the national files tell.
 */
export function coverageOf(present: ReadonlySet<string>): string[] {
  const added = compiled.flatMap(([name, words]) => (present.has(name) ? [words] : []));
  const missing = compiled.flatMap(([name, , words]) =>
    words !== null && !present.has(name) ? [words] : [],
  );
  return [
    ...(present.has('judgements') ? [] : [inspectionsCovered]),
    ...(present.has('visits') ? [] : [visitsCovered]),
    ...sentence(
      added,
      'are compiled from the sources named with them. What no source read says is left out.',
    ),
    ...sentence(missing, 'are not covered.'),
  ];
}
