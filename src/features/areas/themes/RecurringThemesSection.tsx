import { useState } from 'react';
import { Figure } from '#src/charts/Figure.tsx';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { recurrenceOf } from '#src/core/board/lineage.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useScrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import { describePeriodNote, describeWithoutAreas } from './periodText.ts';
import { RecurringThemeOccurrences } from './RecurringThemeOccurrences.tsx';
import styles from './RecurringThemesSection.module.css';
import { canComeBack, headlineArea, recurringThemesOf } from './recurringThemesStats.ts';
import {
  describeChooseRecurringTheme,
  describeLead,
  describeNoRecurringTheme,
  describeOtherThemes,
  describeRecurringThemeMarks,
  describeUnknownRecurringTheme,
  recurringThemeHeadline,
  recurringThemesNote,
} from './recurringThemeText.ts';
import { ThemesOverlay } from './ThemesOverlay.tsx';
import { themesFigure } from './themesFigure.tsx';

interface Props extends BoardParams {
  /** An area of the recurring theme that is shown side by side; `null` for none. */
  readonly recurringTheme: string | null;
  readonly onRecurringTheme: (areaId: string | null) => void;
}

/** What keeps coming back: themes by inspection, with recurring themes between areas that restate each other. */
export function RecurringThemesSection({
  authorityCode,
  asAt,
  recurringTheme,
  onRecurringTheme,
}: Props) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  // A link to a recurring theme lands on it; a choice in the figure moves nothing.
  const [chosenHere, setChosenHere] = useState<string | null>(null);
  const place = `recurring-theme-${recurringTheme ?? 'first'}`;
  useScrollToAndFocus(recurringTheme === null || recurringTheme === chosenHere ? null : place);

  const themes = recurringThemesOf(pack, authority.shortName);
  if (!themes || !canComeBack(pack)) return null;
  const chosen = pack.areas.find(({ id }) => id === recurringTheme) ?? null;
  const area = chosen ?? headlineArea(pack, themes);
  const occurrences = area ? recurrenceOf(area, pack.areas) : [];
  const finding = area ? recurringThemeHeadline(area, occurrences, pack) : describeNoRecurringTheme;
  const elsewhere = area ? describeOtherThemes(area, occurrences, pack) : '';
  const notes = [
    describeRecurringThemeMarks,
    describePeriodNote(themes.periods),
    describeWithoutAreas(pack),
  ].filter((note) => note !== null);
  const source = describeSources(
    pack.sources,
    pack.areas.flatMap(({ sourceId, history }) => [
      sourceId,
      ...history.map((evidence) => evidence.sourceId),
    ]),
  );
  const data = {
    authority: authority.shortName,
    asAt,
    source,
    finding,
    legend: [elsewhere, `${recurringThemesNote}.`].filter(Boolean),
    notes,
    themes,
    shown: area && {
      areaId: area.id,
      theme: area.theme,
      ids: new Set(occurrences.map(({ id }) => id)),
    },
  };
  return (
    <section aria-labelledby="threads">
      <SectionHeading id="threads" title="What keeps coming back" note={recurringThemesNote} />
      <Figure
        className={styles.figure}
        spec={themesFigure}
        frame="page"
        heading={null}
        data={data}
        overlay={(space) => (
          <ThemesOverlay
            data={data}
            space={space}
            onChoose={(id) => {
              setChosenHere(id);
              onRecurringTheme(id === recurringTheme ? null : id);
            }}
          />
        )}
      />
      <div id={place} tabIndex={-1} className={styles.recurringTheme}>
        <h3 aria-live="polite">{finding}</h3>
        {recurringTheme !== null && !chosen && (
          <p>{describeUnknownRecurringTheme(recurringTheme)}</p>
        )}
        {area && (
          <p className={styles.note}>
            {[elsewhere, chosen ? '' : describeLead({ isOpenNow: isOpenNow(area) })]
              .filter(Boolean)
              .join(' ')}{' '}
            <span>{describeChooseRecurringTheme}</span>
          </p>
        )}
        {area && (
          <RecurringThemeOccurrences
            area={area}
            recurringTheme={occurrences}
            pack={pack}
            asAt={asAt}
          />
        )}
      </div>
    </section>
  );
}
