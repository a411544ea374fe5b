import type { WorkforceFact } from '#src/domain/boardPack.ts';
import { formatDate } from '#src/domain/format.ts';
import type { Source } from '#src/domain/source.ts';
import { withPublishers } from '#src/narrative/areaWords.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './IndicatorNotes.module.css';
import type { SectionProps } from './sectionProps.ts';

/** What the indicator is, how to read it, what is known locally, where it comes from. */
export function IndicatorNotes({ material }: Pick<SectionProps, 'material'>) {
  const { authority, file, pack, publications, source } = material;
  const { indicator, periods } = file;
  const facts = (pack?.facts ?? []).filter(({ indicatorId }) => indicatorId === indicator.id);
  return (
    <aside className={styles.notes} aria-labelledby="notes">
      <h2 id="notes" className="visually-hidden">
        How to read this indicator
      </h2>
      <Note title="What it is" lines={[indicator.definition]} />
      <Note title="How to read it" lines={[indicator.howToRead]} />
      {facts.length > 0 && (
        <div>
          <h3>Known locally, on another base</h3>
          <p>Never part of the lines: each statement counts something else.</p>
          <ul>
            {facts.map((fact) => (
              <li key={fact.id}>
                <LocalFact fact={fact} sources={pack?.sources ?? []} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>Source</h3>
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
export function IndicatorCare({ material }: Pick<SectionProps, 'material'>) {
  const { counts, leavesOut, caveats } = material.file.indicator;
  return (
    <section aria-labelledby="care">
      <SectionHeading id="care" title="Before comparing" />
      <div className={styles.care}>
        <Note title="What it counts" lines={counts} />
        <Note title="What it leaves out" lines={leavesOut} />
        <Note title="Read with care" lines={caveats} />
      </div>
    </section>
  );
}

function Note({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

interface LocalFactProps {
  readonly fact: WorkforceFact;
  readonly sources: readonly Source[];
}

function LocalFact({ fact, sources }: LocalFactProps) {
  const publisher = sources.find(({ id }) => id === fact.sourceId);
  const value = fact.value === null ? fact.quote.replace(/\.$/, '') : `${fact.value} ${fact.unit}`;
  return (
    <>
      <strong>{value}</strong>: {fact.measure}. {fact.scope}, {formatDate(fact.on)}.{' '}
      {publisher?.url ? <a href={publisher.url}>{publisher.publisher}</a> : publisher?.publisher};{' '}
      {fact.confidence} confidence. {withPublishers(fact.note, sources)}
    </>
  );
}
