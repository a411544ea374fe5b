import { useState } from 'react';
import { describeKeptRecord } from '#src/core/board/keptRecordText.ts';
import type { BoardRecords, KeptRecord, RecordChange } from '#src/core/model/boardRecords.ts';
import { formatDate } from '#src/core/text/format.ts';
import { useBackend } from '#src/data/useSource.ts';
import { Button } from '#src/ui/Button.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './RecordPart.module.css';
import { readRecords } from './readRecords.ts';
import { recordDialogs } from './recordDialogs.ts';
import { useRecording, useStanding } from './useRecording.ts';

const roleName = {
  read: 'may read',
  record: 'may record',
  administer: 'administers',
} as const;

const kindName = {
  area: 'Improvement area',
  measure: 'Measure',
  action: 'Action of the plan',
  decision: 'Decision or action',
  'new decision': 'New decision or action',
} as const;

const describeBy = ({ displayName, role }: RecordChange['by']) =>
  `${displayName} (${roleName[role]})`;

/** What became of a record: by whom it was corrected or withdrawn, or why the board has no place for it. */
const describeSince = ({ changes, setAside }: KeptRecord): string =>
  [
    ...changes.map(
      ({ what, recordedOn, by }) => `${what} ${formatDate(recordedOn)} by ${describeBy(by)}`,
    ),
    ...(setAside === null ? [] : [`not on the board: ${setAside}`]),
  ].join('; ');

/** Who recorded what on a board, for its members: asked for with an access code, and kept nowhere. */
export function MemberRecordsSection({ authorityCode }: { readonly authorityCode: string }) {
  const backend = useBackend();
  return backend && <OfBackend key={authorityCode} {...{ authorityCode, base: backend.base }} />;
}

interface Props {
  readonly authorityCode: string;
  readonly base: URL;
}

function OfBackend({ authorityCode, base }: Props) {
  const { access: keeper } = useRecording();
  const { access } = useStanding();
  const [asksForCode, setAsksForCode] = useState(false);
  const [shown, setShown] = useState<BoardRecords | null>(null);
  const [fault, setFault] = useState('');
  const { code } = access;

  const show = async () => {
    if (code === null) {
      setAsksForCode(true);
      return;
    }
    setFault('');
    try {
      const answer = await readRecords(base, authorityCode, code);
      if ('records' in answer) setShown(answer);
      else if (answer.refusal === 'unknown') keeper.refuse('unknown');
      else setFault('This access code does not open the records of this board.');
    } catch (error) {
      setFault(error instanceof Error ? `${error.message}.` : String(error));
    }
  };

  return (
    <section aria-labelledby="member-records">
      <SectionHeading
        id="member-records"
        title="What members recorded"
        note="With who recorded it; for members of this board"
      />
      {shown === null ? (
        <div className={styles.part}>
          <Button onClick={() => void show()}>
            {code === null ? 'Enter access code' : 'Show who recorded what'}
          </Button>
        </div>
      ) : (
        <Records records={shown.records} />
      )}
      <p role="status">{fault}</p>
      {asksForCode && (
        <LazyDialog
          code={recordDialogs}
          given={{
            opened: { kind: 'access' },
            onOpen: () => undefined,
            onClose: () => setAsksForCode(false),
          }}
        />
      )}
    </section>
  );
}

const Records = ({ records }: { readonly records: readonly KeptRecord[] }) =>
  records.length === 0 ? (
    <p>Nothing has been recorded on this board.</p>
  ) : (
    <DataTable
      caption="What members recorded, the latest first"
      hideCaption
      isProse
      columns={[
        { label: 'Recorded', width: '14%' },
        { label: 'By', width: '18%' },
        { label: 'About', width: '18%' },
        { label: 'What' },
        { label: 'Since then', width: '24%' },
      ]}
      rows={records.toReversed().map((record) => ({
        key: record.name,
        cells: [
          formatDate(record.recordedOn),
          describeBy(record.by),
          [kindName[record.kind], record.kind === 'new decision' ? '' : record.id]
            .filter(Boolean)
            .join(' '),
          describeKeptRecord(record.kind, record.body),
          describeSince(record) || '–',
        ],
      }))}
    />
  );
