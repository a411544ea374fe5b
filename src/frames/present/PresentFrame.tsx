import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type SlideId, slideName } from '#src/core/model/slide.ts';
import { today } from '#src/core/model/today.ts';
import { readBoardFiles } from '#src/data/readBoardFiles.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { useRecording } from '#src/features/recording/useRecording.ts';
import { requestedSlides } from '#src/navigation/presentSearch.ts';
import { useFullScreen } from '#src/ui/useFullScreen.ts';
import { FullScreenEnded } from './FullScreenEnded.tsx';
import { MinutesDialog } from './MinutesDialog.tsx';
import { PresentControls } from './PresentControls.tsx';
import styles from './PresentFrame.module.css';
import { PresentHelp } from './PresentHelp.tsx';
import type { PresentAction } from './presentKeys.ts';
import { presentMinutes } from './presentMinutes.ts';
import { ReadySlides } from './ReadySlides.tsx';
import { SlideChooser } from './SlideChooser.tsx';
import { SlideGrid } from './SlideGrid.tsx';
import { SpeakerBlocked } from './SpeakerBlocked.tsx';
import { runInAddress, runOf, slideAt, slidesOf, usualSlides } from './slideRun.ts';
import { openSpeaker, speakerAddress } from './speakerAddress.ts';
import { type SpeakerMessage, useSpeakerChannel } from './speakerChannel.ts';
import { useLeave } from './useLeave.ts';
import { usePresentation } from './usePresentation.ts';
import { usePresentKeys } from './usePresentKeys.ts';
import { useSwipe } from './useSwipe.ts';
import { useWakeLock } from './useWakeLock.ts';

const turns: readonly PresentAction[] = ['next', 'back', 'first', 'last'];
const isTurn = (action: PresentAction) => turns.includes(action);
const actsInBlack: readonly PresentAction[] = ['black', 'escape', 'leave', 'start'];

interface Props extends BoardParams {
  /** What offers the slides of a run as a file. */
  readonly downloads?: (run: readonly SlideId[]) => ReactNode;
}

/** The board as a run of slides, moved by keys, a clicker, a finger or the speaker's window. */
export function PresentFrame({ downloads, ...board }: Props) {
  const { pack } = useBoard(board.authorityCode, board.asAt);
  const search = useSearch({ from: '/present' });
  const navigate = useNavigate({ from: '/present' });
  const available = slidesOf(pack);
  const usual = usualSlides(pack);
  const run = runOf(available, requestedSlides(search), usual);
  const slide = search.slide && run.includes(search.slide) ? search.slide : (run[0] ?? 'title');
  const number = run.indexOf(slide) + 1;

  const { authorityCode, asAt, since } = board;
  const view = useMemo(() => ({ authorityCode, asAt, since }), [authorityCode, asAt, since]);
  const client = useQueryClient();
  // Whatever happens to the network or the data during the meeting, the run goes on with this. What
  // fails here is said by the slide that needs it.
  useEffect(() => {
    void readBoardFiles(client, authorityCode).catch(() => {});
  }, [client, authorityCode]);

  const [open, setOpen] = useState<'grid' | 'help' | 'chooser' | 'blocked' | 'minutes' | null>(
    null,
  );
  const [isBlack, setIsBlack] = useState(false);
  const { id, startedAt, isOwn } = usePresentation();
  const meetingDay = today(new Date(startedAt));
  const { outbox } = useRecording();
  useWakeLock();

  const show = (next: SlideId) =>
    void navigate({ search: (before) => ({ ...before, slide: next }), replace: true });
  const leave = useLeave();
  const fullScreen = useFullScreen();

  const channel = isOwn ? id : null;
  const speaker = useRef<Window | null>(null);
  const tell = useSpeakerChannel(channel, speaker, (message: SpeakerMessage) => {
    if (message.kind === 'hello') tell({ kind: 'state', slide, run, isBlack, startedAt });
    if (message.kind === 'act') act(message.action);
    if (message.kind === 'show') showIfSeen(message.slide);
  });
  // A run is worked out again whenever anything here is; saying it once more costs nothing.
  useEffect(() => {
    if (channel !== null) tell({ kind: 'state', slide, run, isBlack, startedAt });
  }, [tell, channel, slide, run, isBlack, startedAt]);
  // A reload finds the speaker's window again; that window asks as long as nobody answers.
  useEffect(() => {
    const away = () => tell({ kind: 'away' });
    window.addEventListener('pagehide', away);
    return () => window.removeEventListener('pagehide', away);
  }, [tell]);
  // However it is left, by Escape or by the browser's own way back; a reload leaves nothing. As a
  // layout effect it ends before the channel is closed.
  useLayoutEffect(() => () => tell({ kind: 'left' }), [tell]);

  const does: Readonly<Record<PresentAction, () => void>> = {
    next: () => {
      // After the last slide comes what was recorded, where anything was.
      const hasMinutes = () => presentMinutes(pack, outbox.entries(), meetingDay).lists.length > 0;
      if (number === run.length && hasMinutes()) setOpen('minutes');
      else show(slideAt(run, slide, 1));
    },
    back: () => show(slideAt(run, slide, -1)),
    first: () => show(slideAt(run, slide, -run.length)),
    last: () => show(slideAt(run, slide, run.length)),
    grid: () => setOpen('grid'),
    help: () => setOpen('help'),
    minutes: () => setOpen('minutes'),
    black: () => setIsBlack(!isBlack),
    fullScreen: fullScreen.toggle,
    speaker: () => {
      speaker.current = openSpeaker(id, asAt);
      if (speaker.current === null) setOpen('blocked');
    },
    leave,
    escape: isBlack ? () => setIsBlack(false) : leave,
    start: fullScreen.enter,
  };
  const showIfSeen = (wanted: SlideId) => {
    if (!isBlack && run.includes(wanted)) show(wanted);
  };
  const act = (action: PresentAction) => {
    // A black screen is lit again by the key that made it black or by Escape; a clicker must not move
    // what nobody sees.
    if (isBlack && !actsInBlack.includes(action)) return;
    if (isTurn(action)) fullScreen.accept();
    does[action]();
  };
  usePresentKeys({
    act,
    goTo: (wanted) => {
      const chosen = run[wanted - 1];
      if (chosen) showIfSeen(chosen);
    },
    isPaused: open !== null,
    hasCharacters: search.characters ?? true,
  });
  const swipe = useSwipe((places) => act(places === 1 ? 'next' : 'back'));

  const main = useRef<HTMLElement>(null);
  const waiting = useRef<HTMLDivElement>(null);
  // A new slide is read from its start; which slide it is, the name of the region says. Who turns
  // slides with a button keeps the button.
  useLayoutEffect(() => {
    const isOnControls = document.activeElement?.closest('nav') !== null;
    if (slide && !isOnControls) main.current?.focus({ preventScroll: true });
  }, [slide]);

  return (
    <>
      <div ref={waiting} className={styles.stage} data-waiting aria-hidden inert />
      <main
        ref={main}
        className={styles.stage}
        tabIndex={-1}
        aria-label={`Slide ${number} of ${run.length}: ${slideName(slide)}`}
        {...swipe}
      >
        <ReadySlides board={view} run={run} slide={slide} waiting={waiting} />
        <div className={styles.progress} style={{ width: `${(100 * number) / run.length}%` }} />
      </main>
      <PresentControls
        number={number}
        of={run.length}
        onAction={act}
        onChoose={() => setOpen('chooser')}
      />
      {fullScreen.hasEnded && (
        <FullScreenEnded onEnter={fullScreen.enter} onAccept={fullScreen.accept} />
      )}
      {isBlack && (
        <div className={styles.black} role="status">
          <p className="visually-hidden">
            The screen is black. B, a full stop or Escape shows the slide again.
          </p>
        </div>
      )}
      {open === 'blocked' && (
        <SpeakerBlocked address={speakerAddress(id, asAt)} onClose={() => setOpen(null)} />
      )}
      {open === 'help' && (
        <PresentHelp
          hasCharacters={search.characters ?? true}
          onCharacters={(does) =>
            void navigate({
              search: (before) => ({ ...before, characters: does ? undefined : false }),
              replace: true,
            })
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'minutes' && (
        <MinutesDialog board={board} day={meetingDay} onClose={() => setOpen(null)} />
      )}
      {open === 'grid' && (
        <SlideGrid
          board={board}
          run={run}
          slide={slide}
          onPick={show}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'chooser' && (
        <SlideChooser
          downloads={downloads?.(run)}
          available={available}
          usual={usual}
          run={run}
          onChoose={(chosen) =>
            void navigate({
              search: (before) => ({ ...before, slides: runInAddress(chosen, usual) }),
              replace: true,
            })
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
