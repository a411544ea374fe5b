import { DataTable } from '#src/ui/DataTable.tsx';
import type { Telling } from './timelineTelling.ts';

interface Props {
  readonly caption: string;
  readonly tellings: readonly Telling[];
}

/**
 * The entries as rows, for the clipboard alone: on the page the list says the same, with its links.
 */
export function TimelineTable({ caption, tellings }: Props) {
  return (
    <div hidden>
      <DataTable
        caption={caption}
        columns={[
          { label: 'Date' },
          { label: 'Kind' },
          { label: 'What' },
          { label: 'In detail' },
          { label: 'Source' },
          { label: 'Confidence' },
        ]}
        rows={tellings.map(({ entry, ...told }) => ({
          key: entry.id,
          cells: [
            told.date,
            told.kinds,
            told.title,
            [
              told.known,
              ...told.findings,
              ...told.details,
              told.areas.map(({ title }) => title).join('; '),
            ]
              .filter(Boolean)
              .join(' '),
            told.keptBy || [...new Set(told.sources.map(({ publisher }) => publisher))].join(', '),
            told.confidence,
          ],
        }))}
      />
    </div>
  );
}
