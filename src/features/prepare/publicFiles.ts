import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile, UsedPublication } from '#src/core/model/datasetFile.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';
import { describeEdition } from '#src/core/text/editionText.ts';
import { boardPackPath } from '#src/data/queries.ts';
import { sha256 } from '#src/import/files/sha256.ts';

/**
 * The files of a dataset with a public edition in the place of a council's board. Its own files are not
 * listed any more, nor what was found wrong with them: cells stand in that, and a sum over a file tells
 * whoever tries all small numbers which one was suppressed.
 *
 * @param files As they are saved with the board edition.
 * @param pack The public edition.
 */
export async function publicFiles(
  files: ReadonlyMap<string, unknown>,
  pack: BoardPack,
  publisher: string,
): Promise<ReadonlyMap<string, unknown>> {
  const { authorityCode: code, publicEdition } = pack;
  if (!publicEdition) throw new Error('The board is no public edition.');
  const edition: BoardPack = {
    ...pack,
    coverage: [...pack.coverage, describeEdition(publicEdition)],
  };
  const json: BoardPack = JSON.parse(JSON.stringify(edition));
  const hash = await sha256(new TextEncoder().encode(JSON.stringify(json)));
  const dataset = files.get('dataset.json') as DatasetFile;
  const isOwn = ({ content, authorityCode }: UsedPublication) =>
    content === 'own-records' && authorityCode === code;
  const own = new Set(dataset.publications.filter(isOwn).map(({ file }) => file));
  const listed: UsedPublication = {
    id: 'council-public-edition',
    content: 'own-records',
    publisher,
    title: `The board’s records, public edition: ${publisher}`,
    publishedOn: publicEdition.madeOn,
    licence: 'Each record cites its source; the sources give the licence of each.',
    url: null,
    file: 'council/public-edition.json',
    sha256: hash,
    note: '',
    rows: recordsIn(json),
    authorityCode: code,
  };
  const listing: DatasetFile = {
    ...dataset,
    version: hash.slice(0, 12),
    publications: [...dataset.publications.filter((one) => !isOwn(one)), listed],
    notices: dataset.notices.filter(({ file }) => !own.has(file)),
  };
  const inspections = files.get('inspections.json') as InspectionsFile;
  const others = <One extends { readonly authorityCode: string }>(all: readonly One[]) =>
    all.filter(({ authorityCode }) => authorityCode !== code);
  const national: InspectionsFile = {
    ...inspections,
    inspections: [
      ...others(inspections.inspections),
      ...json.inspections.filter(({ framework }) => framework === 'ilacs'),
    ],
    visits: [...others(inspections.visits), ...json.visits],
  };
  return new Map([
    ...files,
    ['inspections.json', national],
    ['dataset.json', JSON.parse(JSON.stringify(listing))],
    [boardPackPath(code), json],
  ]);
}

/** How many records a board has; one where it has none, as no file is empty. */
function recordsIn({
  areas,
  events,
  meetings,
  facts,
  actions = [],
  measures = [],
}: BoardPack): number {
  const months = measures.reduce((sum, { values }) => sum + values.length, 0);
  const lists = [areas, events, meetings, facts, actions, measures];
  return Math.max(1, months + lists.reduce((sum, list) => sum + list.length, 0));
}
