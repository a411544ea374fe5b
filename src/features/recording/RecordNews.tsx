import type { OutboxEntry } from '#src/core/model/record.ts';

/** What becomes of records, heard once for each and not with every second that passes. */
export const RecordNews = ({ entries }: { readonly entries: readonly OutboxEntry[] }) => (
  <p role="status" className="visually-hidden">
    {entries.map(({ state }) => newsOf[state.kind]).join(' ')}
  </p>
);

const newsOf = {
  note: 'The note is kept in this page.',
  held: 'Recorded. It can be undone for 20 seconds: the buttons follow.',
  waiting: '',
  sending: '',
  stopped: 'Withdrawn.',
  refused: 'A record was not accepted.',
  conflict: 'A record needs review: the board has changed.',
} as const;
