import { recurrenceOf } from '#src/core/board/lineage.ts';
import { periodName, periodShortName } from '#src/features/areas/themes/periodText.ts';
import { RecurringThemesDrawing } from '#src/features/areas/themes/RecurringThemesDrawing.tsx';
import type { RecurringThemes } from '#src/features/areas/themes/recurringThemes.ts';
import { recurringThemesLayout } from '#src/features/areas/themes/recurringThemesLayout.ts';
import {
  headlineArea,
  recurringThemesOf,
} from '#src/features/areas/themes/recurringThemesStats.ts';
import {
  describeNoRecurringTheme,
  recurringThemeHeadline,
  recurringThemesNote,
  recurringThemesSummary,
  themesLeftOut,
} from '#src/features/areas/themes/recurringThemeText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './RecurringThemesSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideSizes } from './SlideSizes.tsx';
import type { SlideProps } from './slideProps.ts';

/** Drawn at the size of a page and enlarged with the stage: its words become 2.7% of the height or more. */
const wide = { width: 926, font: 17, left: 410, row: 26, spacing: 20 };
const square = { width: 686, font: 16, left: 320, row: 26, spacing: 20 };
/** Rows for which a slide has room, and those for which a squarer one has. */
const [mostRows, fewRows] = [10, 7];
/** The highest drawing for which both have room: the more columns, the higher their heads. */
const mostHeight = 343;

/** The themes that returned most often, and the recurring theme that a board should know of. */
export function RecurringThemesSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const threads = recurringThemesOf(pack, authority.shortName);
  if (!threads) return null;
  const lead = headlineArea(pack, threads);
  const occurrences = lead ? recurrenceOf(lead, pack.areas) : [];
  const shown = lead && {
    areaId: lead.id,
    theme: lead.theme,
    ids: new Set(occurrences.map(({ id }) => id)),
  };
  const themes = new Set(occurrences.map(({ theme }) => theme));
  const finding = lead ? recurringThemeHeadline(lead, occurrences, pack) : describeNoRecurringTheme;
  const drawing = (size: typeof wide, rows: number, names: readonly string[]) => {
    let most = mostReturned(threads, themes, rows);
    let layout = recurringThemesLayout(most, names, size);
    for (let fewer = rows - 1; layout.height > mostHeight && fewer > 0; fewer -= 1) {
      most = mostReturned(threads, themes, fewer);
      layout = recurringThemesLayout(most, names, size);
    }
    const left = threads.rows.length - most.rows.length;
    return (
      <>
        <div role="img" aria-label={`${finding}. ${recurringThemesSummary(threads)}`}>
          <RecurringThemesDrawing threads={most} layout={layout} shown={shown} />
        </div>
        {left > 0 && <p className={styles.left}>{themesLeftOut(left)}</p>}
      </>
    );
  };
  return (
    <SlideFrame
      {...props}
      title={finding}
      source={`${recurringThemesNote}.`}
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

/** The first rows, and among them those of the recurring theme that is shown. */
function mostReturned(
  threads: RecurringThemes,
  themes: ReadonlySet<string>,
  rows: number,
): RecurringThemes {
  const needed = threads.rows.filter(({ theme }) => themes.has(theme));
  const others = threads.rows.filter(({ theme }) => !themes.has(theme));
  const kept = new Set([...needed, ...others.slice(0, Math.max(0, rows - needed.length))]);
  return { ...threads, rows: threads.rows.filter((row) => kept.has(row)) };
}
