import { useQuery } from '@tanstack/react-query';
import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { asSource } from '#src/core/model/datasetFile.ts';
import { holdsWords } from '#src/core/text/searchText.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { OwnRecordsNote } from '#src/features/board/OwnRecordsNote.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { FaultNote } from '#src/ui/FaultNote.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import type { TimelineOptions } from './options.ts';
import { TimelineControls } from './TimelineControls.tsx';
import { TimelineList } from './TimelineList.tsx';
import { TimelineStrip } from './TimelineStrip.tsx';
import styles from './TimelineView.module.css';
import { countsByKind, countsByYear, type YearCount } from './timelineCounts.ts';
import { searchableText, type TimelineItem, timelineItem } from './timelineItem.ts';
import { entryNamed, timelineOf } from './timelineStats.ts';
import { timelineTable } from './timelineTable.ts';
import { describeOrder, describePaper, describeShown, timelineHeadline } from './timelineText.ts';
import { useReleases } from './useReleases.ts';
import { useSeenYears, yearId } from './useSeenYears.ts';

interface Props extends BoardParams {
  readonly options: TimelineOptions;
  readonly onOptions: (options: TimelineOptions) => void;
}

/** Everything with a date in one scroll: how did we get here? */
export function TimelineView(props: Props) {
  return (
    <SectionBoundary name="The timeline" minHeight={900}>
      <Timeline {...props} />
    </SectionBoundary>
  );
}

const source = 'Sources: named in each row.';

function Timeline({ authorityCode, asAt, options, onOptions }: Props) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { releases, isAwaited, faults, isRetrying, retry } = useReleases(authority, asAt);
  const { data: dataset } = useQuery(datasetQuery);
  if (isAwaited) return <p aria-busy="true">Loading the timeline…</p>;

  const sources = [...pack.sources, ...(dataset?.publications ?? []).map(asSource)];
  const entries = timelineOf(pack, releases);
  const occurrences = entries.toReversed().map((entry) => timelineItem(entry, pack, sources));
  const shown = occurrences.filter((occurrence) => matchesFilter(occurrence, options));
  const named = options.entry === null ? null : (entryNamed(entries, options.entry)?.id ?? null);
  const name = `Timeline of ${authority.shortName}`;
  const hasOwnRecords = [pack.events, pack.meetings, pack.areas].some(({ length }) => length > 0);
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h1>{timelineHeadline(entries, authority.shortName)}</h1>
        {entries.length > 1 && (
          <p className={styles.standfirst}>
            {describeOrder} <span className={styles.onPaper}>{describePaper}</span>
          </p>
        )}
        {!hasOwnRecords && (
          <OwnRecordsNote
            authority={authority}
            reason="National files hold inspections, visits and workforce releases, and no events, meetings or improvement areas."
          />
        )}
      </div>
      {faults.length > 0 && (
        <FaultNote
          title="Workforce releases could not all be shown"
          reason={faults.join('\n')}
          isRetrying={isRetrying}
          onRetry={() => void retry()}
        />
      )}
      {entries.length > 0 && (
        <>
          <TimelineControls
            counts={countsByKind(entries)}
            options={options}
            onOptions={onOptions}
          />
          <figure aria-label={name}>
            <SeenYears
              years={countsByYear(
                entries,
                shown.map(({ entry }) => entry),
              )}
            />
            <div className={styles.result}>
              <p role="status">{describeShown(shown.length, entries.length)}</p>
              <DownloadMenu
                about={name}
                actions={tableActions({
                  authority: authority.shortName,
                  called: 'timeline',
                  asAt,
                  tables: () => [timelineTable(name, shown)],
                  source,
                })}
              />
            </div>
            {options.entry !== null && !shown.some(({ entry }) => entry.id === named) && (
              <p>The entry that this address names is not among those shown.</p>
            )}
            <TimelineList occurrences={shown} named={named} />
          </figure>
        </>
      )}
    </div>
  );
}

const matchesFilter = (occurrence: TimelineItem, { kinds, words }: TimelineOptions) =>
  (kinds === null || occurrence.entry.kinds.some((kind) => kinds.includes(kind))) &&
  holdsWords(searchableText(occurrence), words);

/** By itself, so that scrolling draws the strip again and not the entries. */
function SeenYears({ years }: { readonly years: readonly YearCount[] }) {
  const filled = years.filter(({ count }) => count > 0);
  const { parts, current } = useSeenYears(filled.map(({ year }) => year));
  if (years.length < 2) return null;
  return (
    <TimelineStrip
      years={years}
      seen={parts}
      current={current}
      onGo={(year) => {
        const heading = document.getElementById(yearId(year));
        heading?.scrollIntoView({ block: 'start' });
        heading?.focus({ preventScroll: true });
      }}
    />
  );
}
