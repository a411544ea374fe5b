import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { copy } from '#src/charts/download/copy.ts';
import { fileName } from '#src/charts/download/fileName.ts';
import { saveFile } from '#src/charts/download/saveFile.ts';
import { formatDate } from '#src/core/text/format.ts';
import { usePreparing } from '#src/data/preparing.ts';
import { readBoardFiles } from '#src/data/readBoardFiles.ts';
import { readPrepared } from '#src/data/readPrepared.ts';
import { useBackend, useBuild } from '#src/data/useSource.ts';
import { describeUnsent } from '#src/features/recording/outboxText.ts';
import { useUnsent } from '#src/features/recording/useUnsent.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { Button } from '#src/ui/Button.tsx';
import { Choices } from '#src/ui/Choices.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import { OfficeChoices } from './OfficeChoices.tsx';
import { offlineFile } from './offlineFile.ts';
import styles from './ShareDialog.module.css';
import { savedDataset } from './savedDataset.ts';

/** Only what a server has can be reached by others. */
const hasLink = () => /^https?:$/.test(window.location.protocol);

/** its downloads, of the board; says what became of it, and stays open. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const build = useBuild();
  const backend = useBackend();
  const preparing = usePreparing();
  const client = useQueryClient();
  const { code, authority } = useBoardAuthority();
  const { today, asAt, since } = useBoardDates();
  const unsent = useUnsent(code);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState('');

  const take = async (doing: string, act: () => Promise<string>) => {
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(doing);
    try {
      setOutcome(await act());
    } catch (error) {
      setOutcome(`That failed. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setIsBusy(false);
    }
  };

  const named = (what: string, extension: string) =>
    fileName([authority?.shortName ?? 'improvement', what, today], extension);

  const copyLink = async () => {
    await copy({ plain: window.location.href });
    return 'The link is copied.';
  };

  const saveOfflineFile = async () => {
    const name = named('board', 'html');
    saveFile(name, await offlineFile(build, window.location.hash.slice(1)));
    return `Saved as ${name}.`;
  };

  const saveData = async () => {
    const files = await readBoardFiles(client, code);
    const name = named('data', 'json');
    // What a public edition leaves out may not come along with it.
    const isPublic = files.pack.publicEdition !== undefined;
    const isSavedBoard = build.prepared !== undefined && build.authorityCode === code;
    const prepared = isSavedBoard && !isPublic ? await readPrepared(client) : null;
    const savedBy = isPublic ? { ...build, contentHash: null } : build;
    const json = JSON.stringify(savedDataset(files, savedBy, today, prepared));
    saveFile(name, new Blob([json], { type: 'application/json' }));
    return `Saved as ${name}.${unsent > 0 ? ` ${describeUnsent('It', unsent)}` : ''}`;
  };

  const choice = (label: string, doing: string, act: () => Promise<string>) => (
    // Not `disabled`, which would take the focus away.
    <Button aria-disabled={isBusy} onClick={() => void take(doing, act)}>
      {label}
    </Button>
  );

  return (
    <Modal title="Share" onClose={onClose}>
      {(close) => (
        <Choices>
          {hasLink() ? (
            <div>
              {choice('Copy link', 'Copying the link…', copyLink)}
              <p>The address of this view, with its authority, days and filters.</p>
            </div>
          ) : (
            <p>
              A link to this view would lead nowhere for others, because the board is a file on your
              device. Send the file.
            </p>
          )}
          {preparing?.code === code ? (
            <p>This board is being prepared. To send it, save it as one file in Prepare.</p>
          ) : (
            <div>
              {choice('Download the offline file', 'Making the file…', saveOfflineFile)}
              <p>
                The board of every authority in one file. It opens at this view, without a network.
                {backend && build.builtOn && ` Its data is that of ${formatDate(build.builtOn)}.`}
              </p>
            </div>
          )}
          {authority && (
            <OfficeChoices
              board={{ authorityCode: code, asAt, since }}
              run={null}
              offers={['slides', 'tables']}
              onNews={setOutcome}
            />
          )}
          <div>
            {choice('Save the data as JSON', 'Reading the data…', saveData)}
            <p>
              This board’s records as known today, and the national figures, for other programs.
            </p>
          </div>
          <div className={styles.end}>
            <Button onClick={close}>Close</Button>
            <p role="status" className={styles.outcome}>
              {outcome}
            </p>
          </div>
        </Choices>
      )}
    </Modal>
  );
}
