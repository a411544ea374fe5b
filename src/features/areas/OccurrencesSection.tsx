import { Link } from '@tanstack/react-router';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { describeQuotedFrom } from '#src/core/board/areaEvidenceText.ts';
import { describeIndirect, describeOccurrences } from '#src/core/board/areaListText.ts';
import { type RelatedArea, relatedAreas, yearRaised } from '#src/core/board/relatedAreas.ts';
import { type Area, statusOf } from '#src/core/model/area.ts';
import { formatDate } from '#src/core/text/format.ts';
import { RaisedByLink } from '#src/features/board/RaisedByLink.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import type { AboutArea } from './aboutArea.ts';
import styles from './OccurrencesSection.module.css';

/**
 * The area among those that the pack links with it, oldest first. What is linked only by way of
 * another area stands apart: that area may have gathered several topics.
 */
export function OccurrencesSection({ area, pack }: AboutArea) {
  const { earlier, later } = relatedAreas(area, pack.areas);
  const isDirect = ({ via }: RelatedArea) => via === null;
  const [before, since] = [earlier.filter(isDirect), later.filter(isDirect)];
  const indirect = [...earlier, ...later].filter((occurrence) => !isDirect(occurrence));
  return (
    <section aria-labelledby="occurrences" className={styles.section}>
      <SectionHeading
        id="occurrences"
        title="Earlier and later findings on this topic"
        note={describeOccurrences(before, since, pack)}
      />
      {before.length + since.length > 0 && (
        <ol className={styles.recurringTheme}>
          {[...before, { area, via: null }, ...since].map((occurrence) => (
            <OccurrenceItem
              key={occurrence.area.id}
              occurrence={occurrence}
              own={area}
              pack={pack}
            />
          ))}
        </ol>
      )}
      {indirect.length > 0 && (
        <Disclosure summary={describeIndirect(indirect)}>
          <ol className={styles.recurringTheme}>
            {indirect.map((occurrence) => (
              <OccurrenceItem
                key={occurrence.area.id}
                occurrence={occurrence}
                own={area}
                pack={pack}
              />
            ))}
          </ol>
        </Disclosure>
      )}
    </section>
  );
}

interface ItemProps extends Pick<AboutArea, 'pack'> {
  readonly occurrence: RelatedArea;
  readonly own: Area;
}

function OccurrenceItem({ occurrence: { area, via }, own, pack }: ItemProps) {
  const isOwn = area === own;
  const latest = area.history.at(-1);
  return (
    <li className={styles.occurrence} data-own={isOwn} aria-current={isOwn ? 'true' : undefined}>
      <strong className={styles.year}>{yearRaised(area, pack)}</strong>
      <div>
        <h3>
          {isOwn ? (
            <>
              {area.title} <span className={styles.aside}>(this area)</span>
            </>
          ) : (
            <Link to="/areas/$area" params={{ area: area.id }}>
              {area.title}
            </Link>
          )}
        </h3>
        <p className={styles.aside}>
          <RaisedByLink area={area} pack={pack} />, reported {formatDate(area.raisedOn)}
          {via && `; linked by way of “${via.title}” (${yearRaised(via, pack)})`}
        </p>
        {area.quote && (
          <p>
            “{area.quote}” <span className={styles.aside}>— {describeQuotedFrom(area, pack)}</span>
          </p>
        )}
      </div>
      <div className={styles.status}>
        <StatusChip status={statusOf(area)} />
        {latest && <div className={styles.aside}>at {formatDate(latest.on)}</div>}
      </div>
    </li>
  );
}
