import { DataTable } from '#src/ui/DataTable.tsx';
import type { TimelineItem } from './timelineItem.ts';

interface Props {
  readonly caption: string;
  readonly occurrences: readonly TimelineItem[];
}

/**
 * The entries as rows, for the clipboard alone: on the page the list says the same, with its links.
 */
export function TimelineTable({ caption, occurrences }: Props) {
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
        rows={occurrences.map(({ entry, ...described }) => ({
          key: entry.id,
          cells: [
            described.date,
            described.kinds,
            described.title,
            [
              described.known,
              ...described.findings,
              ...described.details,
              described.areas.map(({ title }) => title).join('; '),
            ]
              .filter(Boolean)
              .join(' '),
            described.keptBy ||
              [...new Set(described.sources.map(({ publisher }) => publisher))].join(', '),
            described.confidence,
          ],
        }))}
      />
    </div>
  );
}
