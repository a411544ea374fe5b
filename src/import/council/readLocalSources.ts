import { type Source, type SourceState, titleBases } from '#src/core/model/source.ts';
import { httpsPattern } from '#src/core/schema/textPatterns.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedColumns, readKept, withStates } from './keptRecords.ts';
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

/** Optional columns: a publisher's name in little room, where a title is from, and from when a row holds. */
export const optionalSourceColumns = ['short_publisher', 'title_basis', ...datedColumns] as const;

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
  const stateOf = (row: SourceRow, isFirst: boolean): SourceState => {
    const basis = hasBases ? row.choice('title_basis', bases) : 'printed';
    if (isFirst) row.ownId('source_id', rowsById);
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
    return {
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
  };
  for (const { state, kept, row } of readKept('sources', table.rows, stateOf)) {
    const source: Source = { id: row.text('source_id'), ...state, ...kept };
    sources.set(source.id, source);
    rows.push([row, source]);
  }
  // One source may mark another that stands below it.
  return new Map(
    rows.map(([row, source]) => {
      const named = (state: SourceState): SourceState => ({
        ...state,
        extentRead: withSourceNames(row, 'extent_read', state.extentRead, sources),
      });
      return [source.id, withStates<SourceState, Source>(source, named)];
    }),
  );
}

type SourceRow = Row<(typeof sourceColumns)[number] | (typeof optionalSourceColumns)[number]>;
