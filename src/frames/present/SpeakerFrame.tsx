import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type SlideId, slideName } from '#src/core/model/slide.ts';
import { today } from '#src/core/model/today.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { requestedSlides } from '#src/navigation/presentSearch.ts';
import { Button } from '#src/ui/Button.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { MinutesDialog } from './MinutesDialog.tsx';
import { Slide } from './Slide.tsx';
import { SlideNotes } from './SlideNotes.tsx';
import { SpeakerClock } from './SpeakerClock.tsx';
import styles from './SpeakerFrame.module.css';
import { runOf, slideAt, slidesOf, usualSlides } from './slideRun.ts';
import { type SpeakerState, useSpeakerChannel } from './speakerChannel.ts';
import { usePresentKeys } from './usePresentKeys.ts';

/** What the audience sees, what comes next, what to say, and how long it has taken. */
export function SpeakerFrame(board: BoardParams) {
  const { pack } = useBoard(board.authorityCode, board.asAt);
  const search = useSearch({ from: '/speaker' });
  const [heard, setHeard] = useState<SpeakerState | null>(null);
  const run = runOf(slidesOf(pack), heard?.run ?? requestedSlides(search), usualSlides(pack));
  const [isMinutesOpen, setMinutesOpen] = useState(false);
  const [link, setLink] = useState<Link>('waiting');
  const presenter = useRef<Window | null>(window.opener as Window | null);
  const tell = useSpeakerChannel(search.presentation ?? '', presenter, (message) => {
    if (message.kind === 'state') {
      setHeard(message);
      setLink('open');
    }
    if (message.kind === 'left') setLink('left');
    if (message.kind === 'away') setLink('waiting');
  });
  // A presentation that is reloaded hears of this window only by being asked.
  useEffect(() => {
    if (link !== 'waiting') return;
    tell({ kind: 'hello' });
    const timer = setInterval(() => tell({ kind: 'hello' }), asksEveryMs);
    return () => clearInterval(timer);
  }, [tell, link]);
  usePresentKeys({
    act: (action) => {
      if (
        action === 'next' ||
        action === 'back' ||
        action === 'first' ||
        action === 'last' ||
        action === 'black'
      )
        tell({ kind: 'act', action });
      if (action === 'minutes') setMinutesOpen(true);
      if (action === 'escape' && heard?.isBlack) tell({ kind: 'act', action: 'black' });
    },
    goTo: (wanted) => {
      const chosen = run[wanted - 1];
      if (chosen) tell({ kind: 'show', slide: chosen });
    },
    isPaused: isMinutesOpen,
    hasCharacters: search.characters ?? true,
  });

  // On another day the board may not have the slide any more.
  const wanted = heard?.slide ?? search.slide;
  const slide = wanted && run.includes(wanted) ? wanted : (run[0] ?? 'title');
  const next = slideAt(run, slide, 1);
  const number = run.indexOf(slide) + 1;
  return (
    <main className={styles.frame}>
      <h1 className={styles.heading}>
        Slide {number} of {run.length}: {slideName(slide)}
      </h1>
      <p role="status" className={styles.status}>
        {statusOf(heard, link)}
      </p>
      <Small board={board} name="Now" slide={slide} number={number} of={run.length} />
      {next === slide ? (
        <p className={styles.end}>This is the last slide.</p>
      ) : (
        <Small board={board} name="Next" slide={next} number={number + 1} of={run.length} />
      )}
      <section className={styles.notes} aria-label="Notes">
        <h2>Notes</h2>
        <SectionBoundary key={slide} name="The notes" minHeight={120}>
          <SlideNotes board={board} slide={slide} />
        </SectionBoundary>
      </section>
      <div className={styles.clock}>
        <SpeakerClock startedAt={heard?.startedAt ?? null} />
        <div className={styles.actions}>
          <Button onClick={() => tell({ kind: 'act', action: 'back' })}>Back</Button>
          <Button onClick={() => tell({ kind: 'act', action: 'next' })}>Next</Button>
          <Button onClick={() => tell({ kind: 'act', action: 'black' })}>
            {heard?.isBlack ? 'Show slide' : 'Black'}
          </Button>
          <Button aria-haspopup="dialog" onClick={() => setMinutesOpen(true)}>
            Minutes
          </Button>
        </div>
      </div>
      {isMinutesOpen && (
        <MinutesDialog
          board={board}
          day={today(heard ? new Date(heard.startedAt) : undefined)}
          onClose={() => setMinutesOpen(false)}
        />
      )}
    </main>
  );
}

/** Whether the presentation answers. */
type Link = 'waiting' | 'open' | 'left';

const asksEveryMs = 1000;

function statusOf(heard: SpeakerState | null, link: Link): string {
  if (link === 'left') return 'The presentation was left.';
  if (link === 'waiting' || heard === null)
    return 'Waiting for the presentation. Keep its window open.';
  return heard.isBlack ? 'The screen is black.' : '';
}

interface SmallProps {
  readonly board: BoardParams;
  readonly name: string;
  readonly slide: SlideId;
  readonly number: number;
  readonly of: number;
}

function Small({ board, name, slide, number, of }: SmallProps) {
  return (
    <figure className={styles.small} aria-label={`${name}: ${slideName(slide)}`}>
      <figcaption>{name}</figcaption>
      <div className={styles.stage} inert>
        <Slide key={slide} board={board} slide={slide} number={number} of={of} />
      </div>
    </figure>
  );
}
