import type { Threads } from '#src/domain/threads.ts';
import { ThreadsDrawing } from '#src/figures/ThreadsDrawing.tsx';
import { threadsLayout } from '#src/figures/threadsLayout.ts';
import { periodName, periodShortName } from '#src/narrative/periodWords.ts';
import {
  noThreadInWords,
  themesLeftOut,
  threadHeadline,
  threadsNote,
  threadsSummary,
} from '#src/narrative/threadWords.ts';
import { threadOf } from '#src/statistics/lineage.ts';
import { leadArea, threadsOf } from '#src/statistics/threads.ts';
import { useBoard } from '#src/views/board/useBoard.ts';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideSizes } from './SlideSizes.tsx';
import styles from './ThreadsSlide.module.css';

/** Drawn at the size of a page and enlarged with the stage: its words become 2.7% of the height or more. */
const wide = { width: 926, font: 17, left: 410, row: 26, spacing: 20 };
const square = { width: 686, font: 16, left: 320, row: 26, spacing: 20 };
/** Rows for which a slide has room, and those for which a squarer one has. */
const [mostRows, fewRows] = [10, 7];
/** The highest drawing for which both have room: the more columns, the higher their heads. */
const mostHeight = 343;

/** The themes that returned most often, and the thread that a board should know of. */
export function ThreadsSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const threads = threadsOf(pack, authority.shortName);
  if (!threads) return null;
  const lead = leadArea(pack, threads);
  const tellings = lead ? threadOf(lead, pack.areas) : [];
  const shown = lead && {
    areaId: lead.id,
    theme: lead.theme,
    ids: new Set(tellings.map(({ id }) => id)),
  };
  const themes = new Set(tellings.map(({ theme }) => theme));
  const finding = lead ? threadHeadline(lead, tellings, pack) : noThreadInWords;
  const drawing = (size: typeof wide, rows: number, names: readonly string[]) => {
    let most = mostReturned(threads, themes, rows);
    let layout = threadsLayout(most, names, size);
    for (let fewer = rows - 1; layout.height > mostHeight && fewer > 0; fewer -= 1) {
      most = mostReturned(threads, themes, fewer);
      layout = threadsLayout(most, names, size);
    }
    const left = threads.rows.length - most.rows.length;
    return (
      <>
        <div role="img" aria-label={`${finding}. ${threadsSummary(threads)}`}>
          <ThreadsDrawing threads={most} layout={layout} shown={shown} />
        </div>
        {left > 0 && <p className={styles.left}>{themesLeftOut(left)}</p>}
      </>
    );
  };
  return (
    <SlideFrame
      {...props}
      title={finding}
      source={`${threadsNote}.`}
      marking={pack.settings.marking}
    >
      <figure className={styles.figure} aria-label="What keeps coming back">
        <SlideSizes
          wide={drawing(
            wide,
            mostRows,
            threads.periods.map((one) => periodName(one, threads.periods)),
          )}
          square={drawing(
            square,
            fewRows,
            threads.periods.map((one) => periodShortName(one, threads.periods)),
          )}
        />
      </figure>
    </SlideFrame>
  );
}

/** The first rows, and among them those of the thread that is shown. */
function mostReturned(threads: Threads, themes: ReadonlySet<string>, rows: number): Threads {
  const needed = threads.rows.filter(({ theme }) => themes.has(theme));
  const others = threads.rows.filter(({ theme }) => !themes.has(theme));
  const kept = new Set([...needed, ...others.slice(0, Math.max(0, rows - needed.length))]);
  return { ...threads, rows: threads.rows.filter((row) => kept.has(row)) };
}
