import { lazy, Suspense, useCallback, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { fileName } from '#src/charts/download/fileName.ts';
import { saveFile } from '#src/charts/download/saveFile.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { SlideId } from '#src/core/model/slide.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { Button } from '#src/ui/Button.tsx';
import styles from './OfficeChoices.module.css';

const SlidesTask = lazy(async () => ({ default: (await import('./SlidesTask.tsx')).SlidesTask }));
const TablesTask = lazy(async () => ({ default: (await import('./TablesTask.tsx')).TablesTask }));

type Kind = 'slides' | 'tables' | 'view';

const files: Readonly<Record<Kind, { readonly called: string; readonly extension: string }>> = {
  slides: { called: 'slides', extension: 'pptx' },
  tables: { called: 'tables', extension: 'xlsx' },
  view: { called: 'tables of a view', extension: 'xlsx' },
};

interface Props {
  readonly board: BoardParams;
  /** The slides in their order; the usual run where `null`. */
  readonly run: readonly SlideId[] | null;
  readonly offers: readonly ('slides' | 'tables')[];
  /** Told what becomes of it, where the dialog says so itself. */
  readonly onNews?: (news: string) => void;
}

/** The board as files of office programs. Each takes a few seconds, says how far it is, and can be cancelled. */
export function OfficeChoices({ board, run, offers, onNews }: Props) {
  const { authority } = useBoardAuthority();
  const authorityName = authority?.shortName ?? 'improvement';
  const [kind, setKind] = useState<Kind | null>(null);
  const [ownNews, setOwnNews] = useState('');
  const setNews = onNews ?? setOwnNews;
  const [template, setTemplate] = useState<File | null>(null);

  const begin = (wanted: Kind) => {
    if (kind !== null) return;
    setNews('Reading the board…');
    setKind(wanted);
  };
  const end = useCallback(
    (result: Blob | Error) => {
      if (kind === null) return;
      setKind(null);
      if (result instanceof Error) {
        setNews(`That failed. ${result.message}`);
        return;
      }
      const { called, extension } = files[kind];
      const name = fileName([authorityName, called, board.asAt], extension);
      saveFile(name, result);
      setNews(`Saved as ${name}.`);
    },
    [kind, authorityName, board.asAt, setNews],
  );
  const cancel = () => {
    setKind(null);
    setNews('Cancelled.');
  };
  const shared = { board, onNews: setNews, onEnd: end };

  return (
    <>
      {offers.includes('slides') && (
        <div>
          <Button aria-disabled={kind !== null} onClick={() => begin('slides')}>
            Download slides for PowerPoint
          </Button>
          <p>Titles, tables and charts that PowerPoint can change, with notes for the speaker.</p>
          <label className={styles.template}>
            Colours and fonts of a template (optional){' '}
            <input
              type="file"
              accept=".pptx,.potx"
              onChange={({ currentTarget }) => setTemplate(currentTarget.files?.[0] ?? null)}
            />
          </label>
        </div>
      )}
      {offers.includes('tables') && (
        <div>
          <Button aria-disabled={kind !== null} onClick={() => begin('tables')}>
            Download tables for Excel
          </Button>{' '}
          <Button aria-disabled={kind !== null} onClick={() => begin('view')}>
            Only those of this view
          </Button>
          <p>Every table of the board, each on a worksheet of its own.</p>
        </div>
      )}
      {kind !== null && <Button onClick={cancel}>Cancel</Button>}
      {!onNews && <p role="status">{ownNews}</p>}
      {kind !== null && (
        <ErrorBoundary fallback={null} onError={(error) => end(error as Error)}>
          <Suspense>
            {kind === 'slides' ? (
              <SlidesTask {...shared} run={run} template={template} />
            ) : (
              <TablesTask {...shared} isView={kind === 'view'} />
            )}
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
