import { caveatsOf } from '#src/core/model/indicator.ts';
import { LocalFacts } from '#src/features/board/LocalFacts.tsx';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { IndicatorNote } from './IndicatorNote.tsx';
import styles from './IndicatorNotes.module.css';

/** What the indicator is, how to read it, what is known locally, where it comes from. */
export function IndicatorNotes({ data }: Pick<SectionProps, 'data'>) {
  const { authority, file, pack, publications, source } = data;
  const { indicator, periods } = file;
  return (
    <aside className={styles.notes} aria-labelledby="notes">
      <h2 id="notes" className="visually-hidden">
        How to read this indicator
      </h2>
      <IndicatorNote title="What it is" lines={[indicator.definition]} />
      <IndicatorNote title="How to read it" lines={[indicator.howToRead]} />
      <LocalFacts pack={pack} indicatorId={indicator.id} />
      <div>
        <h3>Where it comes from</h3>
        <p>{source}</p>
        {publications.map(
          ({ id, url, title }) =>
            url && (
              <p key={id}>
                <a href={url}>{title}</a>
              </p>
            ),
        )}
        {periods.length > 1 && (
          <p>
            Earlier years of {authority.shortName} and all others are as restated in the latest
            release.
          </p>
        )}
      </div>
    </aside>
  );
}

/** What it counts and what not, and what to mind: for those who want to compare. */
export function IndicatorCaveats({ data }: Pick<SectionProps, 'data'>) {
  const { counts, leavesOut } = data.file.indicator;
  return (
    <section aria-labelledby="care">
      <SectionHeading id="care" title="About these figures" />
      <div className={styles.care}>
        <IndicatorNote title="What it counts" lines={counts} />
        <IndicatorNote title="What it leaves out" lines={leavesOut} />
        <IndicatorNote title="Caveats" lines={caveatsOf(data.file)} />
      </div>
    </section>
  );
}
