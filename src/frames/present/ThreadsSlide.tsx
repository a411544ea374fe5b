import { threadOf } from '#src/core/board/lineage.ts';
import { periodName, periodShortName } from '#src/features/areas/themes/periodWords.ts';
import { ThreadsDrawing } from '#src/features/areas/themes/ThreadsDrawing.tsx';
import type { Threads } from '#src/features/areas/themes/threads.ts';
import { threadsLayout } from '#src/features/areas/themes/threadsLayout.ts';
import { leadArea, threadsOf } from '#src/features/areas/themes/threadsStats.ts';
import {
  noThreadInWords,
  themesLeftOut,
  threadHeadline,
  threadsNote,
  threadsSummary,
} from '#src/features/areas/themes/threadWords.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideSizes } from './SlideSizes.tsx';
import type { SlideProps } from './slideProps.ts';
import styles from './ThreadsSlide.module.css';

/** Drawn at the size of a page and enlarged with the stage: its words become 2.7% of the height or more. */
const wide = { width: 926, font: 17, left: 410, row: 26, spacing: 20 };
const square = { width: 686, font: 16, left: 350, row: 26, spacing: 20 };
/** Rows for which a slide has room, and those for which a squarer one has. */
const [mostRows, fewRows] = [10, 7];

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
    const most = mostReturned(threads, themes, rows);
    const left = threads.rows.length - most.rows.length;
    return (
      <>
        <div role="img" aria-label={`${finding}. ${threadsSummary(threads)}`}>
          <ThreadsDrawing threads={most} layout={threadsLayout(most, names, size)} shown={shown} />
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
