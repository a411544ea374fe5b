import { useState } from 'react';
import type { RecordTarget } from '#src/core/model/record.ts';
import { Modal } from '#src/ui/Modal.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AccessForm } from './AccessForm.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { type DialogState, formTitle } from './dialogState.ts';
import { OutboxDialog } from './OutboxDialog.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useRecording, useStanding } from './useRecording.ts';

interface Props {
  readonly opened: DialogState;
  readonly onOpen: (opened: DialogState) => void;
  readonly onClose: () => void;
}

/** Whichever dialog of recording is open. */
export function RecordDialogs({ opened, onOpen, onClose }: Props) {
  switch (opened.kind) {
    case 'form':
      return <FormDialog key={opened.id} target={opened.target} id={opened.id} onClose={onClose} />;
    case 'compare':
      return <CompareDialog id={opened.id} onOpen={onOpen} onClose={onClose} />;
    case 'list':
      return <OutboxDialog onOpen={onOpen} onClose={onClose} />;
    case 'access':
      return <AccessDialog onClose={onClose} />;
  }
}

const AccessDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal title="Access code" onClose={onClose}>
    {(close) => <AccessForm onDone={close} />}
  </Modal>
);

interface FormProps {
  readonly target: RecordTarget;
  readonly id: string | null;
  readonly onClose: () => void;
}

function FormDialog({ target, id, onClose }: FormProps) {
  const { isSent } = useRecording();
  const { entries, access } = useStanding();
  // What it was when the form was opened: recording it changes it.
  const [entry] = useState(() => entries.find((one) => one.id === id) ?? null);
  const [isRecorded, setIsRecorded] = useState(false);
  if (isRecorded) {
    return (
      <Modal title="Saved. Enter your access code to send it" onClose={onClose}>
        {(close) => <AccessForm onDone={close} />}
      </Modal>
    );
  }
  return (
    <Modal title={formTitle(target, { isSent, isNew: entry === null })} isForm onClose={onClose}>
      {(close) => (
        <SectionBoundary name="The form" minHeight={400}>
          <RecordForm
            target={target}
            entry={entry}
            onDone={(isDone) => {
              if (isDone && isSent && access.code === null) setIsRecorded(true);
              else close();
            }}
          />
        </SectionBoundary>
      )}
    </Modal>
  );
}
