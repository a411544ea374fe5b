import { Link } from '@tanstack/react-router';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { quotedFromInWords } from '#src/core/board/areaEvidenceWords.ts';
import { indirectInWords, tellingsInWords } from '#src/core/board/areaListWords.ts';
import { type Telling, tellingsOf, yearRaised } from '#src/core/board/tellings.ts';
import { type Area, statusOf } from '#src/core/model/area.ts';
import { formatDate } from '#src/core/text/format.ts';
import { Raiser } from '#src/features/board/Raiser.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import type { AboutArea } from './aboutArea.ts';
import styles from './TellingsSection.module.css';

/**
 * The area among those that the pack links with it, oldest first. What is linked only by way of
 * another area stands apart: that area may have gathered several topics.
 */
export function TellingsSection({ area, pack }: AboutArea) {
  const { earlier, later } = tellingsOf(area, pack.areas);
  const isDirect = ({ via }: Telling) => via === null;
  const [before, since] = [earlier.filter(isDirect), later.filter(isDirect)];
  const indirect = [...earlier, ...later].filter((telling) => !isDirect(telling));
  return (
    <section aria-labelledby="tellings" className={styles.section}>
      <SectionHeading
        id="tellings"
        title="Raised before and since"
        note={tellingsInWords(before, since, pack)}
      />
      {before.length + since.length > 0 && (
        <ol className={styles.thread}>
          {[...before, { area, via: null }, ...since].map((telling) => (
            <TellingItem key={telling.area.id} telling={telling} own={area} pack={pack} />
          ))}
        </ol>
      )}
      {indirect.length > 0 && (
        <Disclosure summary={indirectInWords(indirect)}>
          <ol className={styles.thread}>
            {indirect.map((telling) => (
              <TellingItem key={telling.area.id} telling={telling} own={area} pack={pack} />
            ))}
          </ol>
        </Disclosure>
      )}
    </section>
  );
}

interface ItemProps extends Pick<AboutArea, 'pack'> {
  readonly telling: Telling;
  readonly own: Area;
}

function TellingItem({ telling: { area, via }, own, pack }: ItemProps) {
  const isOwn = area === own;
  const latest = area.history.at(-1);
  return (
    <li className={styles.telling} data-own={isOwn} aria-current={isOwn ? 'true' : undefined}>
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
          <Raiser area={area} pack={pack} />, reported {formatDate(area.raisedOn)}
          {via && `; linked by way of “${via.title}” (${yearRaised(via, pack)})`}
        </p>
        {area.quote && (
          <p>
            “{area.quote}” <span className={styles.aside}>— {quotedFromInWords(area, pack)}</span>
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
