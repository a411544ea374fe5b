import { type Source, titleBases } from '#src/core/model/source.ts';
import { httpsPattern } from '#src/core/schema/textPatterns.ts';
import type { Findings } from './findings.ts';
import { readTable } from './readTable.ts';
import type { Row } from './row.ts';
import { withSourceNames } from './sourceMarks.ts';

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

/** Optional columns: a publisher's name in little room, and where a title is from. */
export const optionalSourceColumns = ['short_publisher', 'title_basis'] as const;

const bases = Object.fromEntries(
  (['printed', ...titleBases] as const).map((basis) => [basis, basis] as const),
);

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
  const table = readTable(file, bytes, sourceColumns, findings, optionalSourceColumns);
  const hasBases = table.columns.has('title_basis');
  for (const row of table.rows) {
    const basis = hasBases ? row.choice('title_basis', bases) : 'printed';
    const id = row.ownId('source_id', rowsById);
    const address = row.text('url');
    const isHttps = httpsPattern.test(address);
    if (address !== '' && !isHttps) {
      if (/^http:\/\/\S+$/.test(address)) {
        row.notice('url', {
          subject: row.text('publisher'),
          outcome: 'address-left-out',
          reason: 'the address is left out, as it is not https',
        });
      } else {
        row.fault('url', 'an address that begins with https://, or an empty cell');
      }
    }
    const source: Source = {
      id,
      title: row.title('title'),
      ...(basis !== 'printed' && { titleBasis: basis }),
      publisher: row.title('publisher'),
      ...(row.text('short_publisher').trim() !== '' && {
        shortPublisher: row.title('short_publisher'),
      }),
      publishedOn: row.pastDateOrNull('published_on'),
      url: isHttps ? address : null,
      kind: row.title('kind'),
      licence: row.filled('licence_note'),
      extentRead: row.text('extent_read'),
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

type SourceRow = Row<(typeof sourceColumns)[number] | (typeof optionalSourceColumns)[number]>;
