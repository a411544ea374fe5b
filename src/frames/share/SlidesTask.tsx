import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { makeFile } from '#src/charts/office/makeFile.ts';
import type { DeckSlide } from '#src/charts/slides/deckContent.ts';
import { type SlideId, slideName } from '#src/core/model/slide.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { Slide } from '#src/frames/present/Slide.tsx';
import { SlideNotes } from '#src/frames/present/SlideNotes.tsx';
import { usualSlides } from '#src/frames/present/slideRun.ts';
import { useIsComplete } from '#src/frames/print/useIsComplete.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import styles from './OfficeTask.module.css';
import { type OfficeTaskProps, settled } from './officeTask.ts';
import { readSlide } from './readSlide.ts';

interface Props extends OfficeTaskProps {
  /** The slides in their order; the usual run of the board where `null`. */
  readonly run: readonly SlideId[] | null;
  /** A PPTX whose colours and fonts are taken. */
  readonly template: File | null;
}

/**
 * Draws the slides of a run one after the other where nobody sees or hears them, and makes a presentation
 * of what stands on them. It ends when it is no longer drawn.
 */
export function SlidesTask({ board, run: requested, template, onNews, onEnd }: Props) {
  const { authority, pack } = useBoard(board.authorityCode, board.asAt);
  const [run] = useState(() => requested ?? usualSlides(pack));
  const [slides, setSlides] = useState<readonly DeckSlide[]>([]);
  const number = slides.length + 1;
  const { marking } = pack.settings;
  const slide = run[slides.length];

  useEffect(() => {
    if (slide !== undefined) onNews(`Slide ${number} of ${run.length}…`);
  }, [number, slide, run, onNews]);

  useEffect(() => {
    if (slides.length < run.length) return;
    return settled(onEnd, async (signal) => {
      onNews('Making the file…');
      const bytes = template && new Uint8Array(await template.arrayBuffer());
      const content = {
        title: `Improvement Board, ${authority.shortName} children’s services`,
        authority: authority.shortName,
        asAt: board.asAt,
        marking,
        slides,
        template: bytes,
      };
      return makeFile({ kind: 'slides', content }, signal);
    });
  }, [slides, run, template, authority, board.asAt, marking, onNews, onEnd]);

  return (
    slide !== undefined &&
    createPortal(
      <ReadSlide
        key={slide}
        board={board}
        slide={slide}
        number={number}
        of={run.length}
        marking={marking}
        onRead={(read) => setSlides((before) => [...before, read])}
        onFail={onEnd}
      />,
      document.body,
    )
  );
}

interface ReadSlideProps extends Pick<Props, 'board'> {
  readonly slide: SlideId;
  readonly number: number;
  readonly of: number;
  readonly marking: string;
  readonly onRead: (slide: DeckSlide) => void;
  readonly onFail: (error: Error) => void;
}

/** A browser has set out what it was given, and what watches sizes has answered. */
const settledAfterMs = 30;

function ReadSlide({ board, slide, number, of, marking, onRead, onFail }: ReadSlideProps) {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLDivElement>(null);
  const isComplete = useIsComplete(host);
  const done = useRef({ onRead, onFail });
  useEffect(() => {
    done.current = { onRead, onFail };
  });

  useEffect(() => {
    if (!isComplete) return;
    let isWanted = true;
    const read = async () => {
      await document.fonts.ready;
      await new Promise((resolve) => setTimeout(resolve, settledAfterMs));
      const drawn = stage.current?.querySelector('article') ?? stage.current;
      if (!isWanted || !drawn) return;
      const words = wordsOf(notes.current);
      const found = await readSlide(drawn, slideName(slide), words, marking);
      if (isWanted) done.current.onRead(found);
    };
    read().catch((error: unknown) => {
      if (isWanted) done.current.onFail(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      isWanted = false;
    };
  }, [isComplete, slide, marking]);

  return (
    <div ref={host} className={styles.hidden} aria-hidden inert>
      <div ref={stage} className={styles.stage}>
        <Slide board={board} slide={slide} number={number} of={of} />
      </div>
      <div ref={notes}>
        <SectionBoundary name="The notes" minHeight={120}>
          <SlideNotes board={board} slide={slide} />
        </SectionBoundary>
      </div>
    </div>
  );
}

/** A paragraph for each block of the notes; a row of a table in one. */
function wordsOf(notes: HTMLElement | null): string[] {
  const blocks = notes?.querySelectorAll('p, li, h3, tr, caption') ?? [];
  return [...blocks]
    .map((block) =>
      block instanceof HTMLTableRowElement
        ? [...block.cells].map((cell) => cell.textContent?.trim()).join('; ')
        : (block.textContent?.trim() ?? ''),
    )
    .filter(Boolean);
}
