import { Link } from '@tanstack/react-router';
import { GradeChip } from '#src/charts/GradeChip.tsx';
import type { Area } from '#src/core/model/area.ts';
import { formatCount } from '#src/core/text/format.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { MoreLink } from './MoreLink.tsx';
import styles from './TimelineListItem.module.css';
import { yearOf } from './timelineCounts.ts';
import type { TimelineItem } from './timelineItem.ts';
import { describeBacking } from './timelineText.ts';

/** `id` of an entry's element. */
export const entryElementId = (id: string) => `entry-${id}`;

interface Props {
  readonly occurrence: TimelineItem;
  /** Whether the address names it. */
  readonly isNamed: boolean;
}

/** An entry: its date as a link to it, what happened, and where that is known from. */
export function TimelineListItem({ occurrence, isNamed }: Props) {
  const { entry, title, grade, findings, details, notes, areas, sources, keptBy, confidence } =
    occurrence;
  return (
    <li
      id={entryElementId(entry.id)}
      className={styles.entry}
      data-named={isNamed}
      data-kind={entry.kinds[0]}
      tabIndex={-1}
    >
      <div className={styles.when}>
        <p className={styles.date}>
          <Link to="/timeline" search={(search) => ({ ...search, entry: entry.id })}>
            <DateWords occurrence={occurrence} />
            <span className="visually-hidden">: link to this entry</span>
          </Link>
        </p>
        <p className={styles.kinds}>{occurrence.kinds}</p>
        {occurrence.known && <p className={styles.known}>{occurrence.known}</p>}
      </div>
      <div className={styles.body}>
        <h3>{title}</h3>
        {grade && <GradeChip grade={grade} />}
        {keyed(findings).map(({ key, item }) => (
          <p key={key}>{item}</p>
        ))}
        {keyed(details).map(({ key, item }) => (
          <p key={key} className={styles.detail}>
            {item}
          </p>
        ))}
        {areas.length > 0 && <AreaNames areas={areas} isAbout={entry.record.type === 'decision'} />}
        <MoreLink occurrence={occurrence} />
      </div>
      <div className={styles.backing}>
        {keptBy ? (
          <p className={styles.note}>{keptBy}</p>
        ) : (
          <Citation sources={sources} confidence={confidence} />
        )}
        {notes.length > 0 && (
          <Disclosure summary="Note">
            {keyed(notes).map(({ key, item }) => (
              <p key={key} className={styles.note}>
                {item}
              </p>
            ))}
          </Disclosure>
        )}
      </div>
      <p className={styles.printed}>{describeBacking(occurrence)}</p>
    </li>
  );
}

/** The year stands over the entries on paper, and need not be said again with each. */
function DateWords({ occurrence: { date, entry } }: { readonly occurrence: TimelineItem }) {
  const year = ` ${yearOf(entry)}`;
  if (!date.endsWith(year)) return date;
  return (
    <>
      {date.slice(0, -year.length)}
      <span className={styles.year}>{year}</span>
    </>
  );
}

/** As many areas as are named at once. */
const fewAreas = 2;

interface AreaNamesProps {
  readonly areas: readonly Area[];
  /** Of areas that were not raised here, but are what the entry is about. */
  readonly isAbout: boolean;
}

function AreaNames({ areas, isAbout }: AreaNamesProps) {
  const names = (
    <ul>
      {areas.map((area) => (
        <li key={area.id}>
          <Link to="/areas/$area" params={{ area: area.id }}>
            {area.title}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.areas} data-about={isAbout && areas.length <= fewAreas}>
      {isAbout && areas.length <= fewAreas && <span>About </span>}
      {areas.length > fewAreas ? (
        <Disclosure summary={`${isAbout ? 'About' : 'The'} ${formatCount(areas.length)} areas`}>
          {names}
        </Disclosure>
      ) : (
        names
      )}
    </div>
  );
}
