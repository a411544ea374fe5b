import { useState } from 'react';
import { Figure } from '#src/charts/Figure.tsx';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { threadOf } from '#src/core/board/lineage.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { sourcesInWords } from '#src/core/text/sourceWords.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useShown } from '#src/ui/useShown.ts';
import { periodNoteInWords, withoutAreasInWords } from './periodWords.ts';
import { ThemesOverlay } from './ThemesOverlay.tsx';
import styles from './ThreadsSection.module.css';
import { ThreadTellings } from './ThreadTellings.tsx';
import { themesFigure } from './themesFigure.tsx';
import { leadArea, threadsOf } from './threadsStats.ts';
import {
  chooseThreadInWords,
  leadInWords,
  noThreadInWords,
  otherThemesInWords,
  threadHeadline,
  threadMarksInWords,
  threadsNote,
  unknownThreadInWords,
} from './threadWords.ts';

interface Props extends BoardView {
  /** An area of the thread that is shown side by side; `null` for none. */
  readonly thread: string | null;
  readonly onThread: (areaId: string | null) => void;
}

/** What keeps coming back: themes by inspection, with threads between areas that restate each other. */
export function ThreadsSection({ authorityCode, asAt, thread, onThread }: Props) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  // A link to a thread lands on it; a choice in the figure moves nothing.
  const [chosenHere, setChosenHere] = useState<string | null>(null);
  const place = `thread-${thread ?? 'first'}`;
  useShown(thread === null || thread === chosenHere ? null : place);

  const threads = threadsOf(pack, authority.shortName);
  if (!threads) return null;
  const chosen = pack.areas.find(({ id }) => id === thread) ?? null;
  const area = chosen ?? leadArea(pack, threads);
  const tellings = area ? threadOf(area, pack.areas) : [];
  const finding = area ? threadHeadline(area, tellings, pack) : noThreadInWords;
  const elsewhere = area ? otherThemesInWords(area, tellings, pack) : '';
  const notes = [
    threadMarksInWords,
    periodNoteInWords(threads.periods),
    withoutAreasInWords(pack),
  ].filter((note) => note !== null);
  const source = sourcesInWords(
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
    legend: [elsewhere, `${threadsNote}.`].filter(Boolean),
    notes,
    threads,
    shown: area && {
      areaId: area.id,
      theme: area.theme,
      ids: new Set(tellings.map(({ id }) => id)),
    },
  };
  return (
    <section aria-labelledby="threads">
      <SectionHeading id="threads" title="What keeps coming back" note={threadsNote} />
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
              onThread(id === thread ? null : id);
            }}
          />
        )}
      />
      <div id={place} tabIndex={-1} className={styles.thread}>
        <h3 aria-live="polite">{finding}</h3>
        {thread !== null && !chosen && <p>{unknownThreadInWords(thread)}</p>}
        {area && (
          <p className={styles.note}>
            {[elsewhere, chosen ? '' : leadInWords({ isOpenNow: isOpenNow(area) })]
              .filter(Boolean)
              .join(' ')}{' '}
            <span>{chooseThreadInWords}</span>
          </p>
        )}
        {area && <ThreadTellings area={area} thread={tellings} pack={pack} asAt={asAt} />}
      </div>
    </section>
  );
}
