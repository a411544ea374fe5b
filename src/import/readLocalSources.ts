import type { Source } from '#src/core/model/source.ts';
import { httpsPattern } from '#src/core/schema/textPatterns.ts';
import type { Findings } from './findings.ts';
import { readTable } from './readTable.ts';
import type { Row } from './row.ts';
import { withSourceNames } from './sourceMarks.ts';
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
  const rows: [SourceRow, Source][] = [];
  for (const row of readTable(file, bytes, sourceColumns, findings).rows) {
    const id = row.ownId('source_id', rowsById);
    const address = row.text('url');
    const isHttps = httpsPattern.test(address);
    if (address !== '' && !isHttps) {
      if (/^http:\/\/\S+$/.test(address)) {
        row.notice('url', `${row.text('publisher')}: the address is left out, as it is not https`);
      } else {
        row.fault('url', 'an address that begins with https://, or an empty cell');
      }
    }
    const source: Source = {
      id,
      title: reworded(row.title('title')),
      publisher: row.title('publisher'),
      publishedOn: row.pastDateOrNull('published_on'),
      url: isHttps ? address : null,
      kind: row.title('kind'),
      licence: reworded(row.filled('licence_note')),
      extentRead: reworded(row.text('extent_read')),
    };
    sources.set(id, source);
    rows.push([row, source]);
  }
  // One source may mark another that stands below it.
  return new Map(
    rows.map(([row, source]) => {
      const { id, extentRead } = source;
      const named = withSourceNames(row, 'extent_read', extentRead, sources);
      return [id, { ...source, extentRead: named }];
    }),
  );
}

type SourceRow = Row<(typeof sourceColumns)[number]>;
