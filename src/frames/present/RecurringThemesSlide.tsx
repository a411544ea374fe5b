import { Figure } from '#src/charts/Figure.tsx';
import { recurrenceOf } from '#src/core/board/lineage.ts';
import {
  headlineArea,
  recurringThemesOf,
} from '#src/features/areas/themes/recurringThemesStats.ts';
import {
  describeNoRecurringTheme,
  recurringThemeHeadline,
  recurringThemesNote,
} from '#src/features/areas/themes/recurringThemeText.ts';
import { themesFigure } from '#src/features/areas/themes/themesFigure.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './RecurringThemesSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';

/** The themes that returned most often, and the recurring theme that a board should know of. */
export function RecurringThemesSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const themes = recurringThemesOf(pack, authority.shortName);
  if (!themes) return null;
  const lead = headlineArea(pack, themes);
  const occurrences = lead ? recurrenceOf(lead, pack.areas) : [];
  const shown = lead && {
    areaId: lead.id,
    theme: lead.theme,
    ids: new Set(occurrences.map(({ id }) => id)),
  };
  const finding = lead ? recurringThemeHeadline(lead, occurrences, pack) : describeNoRecurringTheme;
  return (
    <SlideFrame
      {...props}
      title={finding}
      source={`${recurringThemesNote}.`}
      marking={pack.settings.marking}
    >
      <Figure
        className={styles.figure}
        spec={themesFigure}
        frame="slide"
        data={{
          authority: authority.shortName,
          asAt,
          source: recurringThemesNote,
          finding,
          legend: [],
          notes: [],
          themes,
          shown,
        }}
      />
    </SlideFrame>
  );
}
