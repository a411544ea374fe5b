import type { Source } from '#src/domain/source.ts';
import { httpsForm } from '#src/schema/textForms.ts';
import type { Findings } from './findings.ts';
import { readTable } from './readTable.ts';
import { reworded } from './sourceTexts.ts';

export const sourceColumns = [
  'source_id',
  'title',
  'publisher',
  'published_on',
  'url',
  'kind',
  'licence_note',
  'extent_read',
] as const;

/**
 * The sources that an authority's own records name.
 *
 * @returns By id. An address that is not https is left out with a notice.
 */
export function readLocalSources(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  const rowsById = new Map<string, number>();
  for (const row of readTable(file, bytes, sourceColumns, findings).rows) {
    const id = row.ownId('source_id', rowsById);
    const address = row.text('url');
    const isHttps = httpsForm.test(address);
    if (address !== '' && !isHttps) {
      if (/^http:\/\/\S+$/.test(address)) {
        row.notice('url', `${id}: the address is left out, as it is not https`);
      } else {
        row.fault('url', 'an address that begins with https://, or an empty cell');
      }
    }
    sources.set(id, {
      id,
      title: reworded(row.title('title')),
      publisher: row.title('publisher'),
      publishedOn: row.pastDateOrNull('published_on'),
      url: isHttps ? address : null,
      kind: row.title('kind'),
      licence: reworded(row.filled('licence_note')),
      extentRead: reworded(row.text('extent_read')),
    });
  }
  return new Map([...sources].map(([id, source]) => [id, withPublishers(source, sources)]));
}

/** What was read of a source, with other sources that it names by id called by their publishers. */
function withPublishers(source: Source, sources: ReadonlyMap<string, Source>): Source {
  const extentRead = source.extentRead.replace(
    /\bS\d+\b/g,
    (id) => sources.get(id)?.publisher ?? id,
  );
  return { ...source, extentRead };
}
