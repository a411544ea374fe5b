/**
 * Lays out what keeps coming back in Herefordshire from the published CSV a second time, to check
 * the board. Imports nothing of the board, so that a mistake there cannot be repeated here.
 */
import { type PublishedArea, publishedAreas } from './publishedAreas.ts';

export const columns = [
  'Inspection 2014',
  'Inspection 2018',
  'Inspection 2022',
  'Council’s plan 2022',
  'Visits 2023 to 2025',
  'Inspection 2025',
] as const;

type Column = (typeof columns)[number];

const byList: Readonly<Record<string, Column>> = {
  previous: 'Inspection 2022',
  visits_2023_to_feb_2025: 'Visits 2023 to 2025',
  recent_visit: 'Visits 2023 to 2025',
  current: 'Inspection 2025',
};

/** By the list on which the compilers put it; the two oldest inspections share one. */
function columnOf({ list, raisedBy, whoseList }: PublishedArea): Column {
  if (whoseList === 'council_plan') return 'Council’s plan 2022';
  if (list !== 'historical') {
    const column = byList[list];
    if (column === undefined) throw new Error(`No column for the list ${list}`);
    return column;
  }
  return raisedBy.includes('2014') ? 'Inspection 2014' : 'Inspection 2018';
}

const themes = [...new Set(publishedAreas.map(({ theme }) => theme))];

/** Titles by theme and column, oldest first; a theme that was not raised in a column has none there. */
export const publishedThemes: Readonly<Record<string, Readonly<Record<Column, string[]>>>> =
  Object.fromEntries(
    themes.map((theme) => [
      theme,
      Object.fromEntries(
        columns.map((column) => [
          column,
          publishedAreas
            .filter((area) => area.theme === theme && columnOf(area) === column)
            .map(({ title }) => title),
        ]),
      ) as Record<Column, string[]>,
    ]),
  );

/** Every link as "earlier > later". */
export const publishedLinks: readonly string[] = publishedAreas.flatMap(({ id, restatedIn }) =>
  restatedIn.map((later) => `${id} > ${later}`),
);

const named = new Set(publishedAreas.flatMap(({ restatedIn }) => restatedIn));

/** What each column raised and what became of it. */
export const publishedFlow = columns.map((column) => {
  const areas = publishedAreas.filter((area) => columnOf(area) === column);
  const addressed = areas.filter(({ status }) => status === 'addressed');
  return {
    column,
    raised: areas.length,
    first: areas.filter(({ id }) => !named.has(id)).length,
    restating: areas.filter(({ id }) => named.has(id)).length,
    restatedLater: areas.filter(({ restatedIn }) => restatedIn.length > 0).length,
    addressedOn: addressed.map(({ statusOn }) => statusOn).toSorted(),
    closed: areas.filter(({ status }) => status === 'closed').length,
    withoutEvidence: areas.filter(({ status }) => status === 'not_stated').length,
  };
});
