import type { WorkforceFact } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { caveatsOf } from '#src/core/model/indicator.ts';
import type { Source } from '#src/core/model/source.ts';
import { capitalised, formatCount, formatDate } from '#src/core/text/format.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './IndicatorNotes.module.css';

/** What the indicator is, how to read it, what is known locally, where it comes from. */
export function IndicatorNotes({ data }: Pick<SectionProps, 'data'>) {
  const { authority, file, pack, publications, source } = data;
  const { indicator, periods } = file;
  const facts = (pack?.facts ?? [])
    .filter(({ indicatorId }) => indicatorId === indicator.id)
    .toSorted((a, b) => compareText(b.on, a.on));
  const [latest, ...earlier] = facts;
  return (
    <aside className={styles.notes} aria-labelledby="notes">
      <h2 id="notes" className="visually-hidden">
        How to read this indicator
      </h2>
      <Note title="What it is" lines={[indicator.definition]} />
      <Note title="How to read it" lines={[indicator.howToRead]} />
      {latest && (
        <div>
          <h3>Local figures (measured differently)</h3>
          <p>Never part of the lines: each statement counts something else.</p>
          <FactList facts={[latest]} sources={pack?.sources ?? []} />
          {earlier.length > 0 && (
            <Disclosure
              summary={`${capitalised(formatCount(earlier.length))} earlier ${earlier.length === 1 ? 'statement' : 'statements'}`}
            >
              <FactList facts={earlier} sources={pack?.sources ?? []} />
            </Disclosure>
          )}
        </div>
      )}
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
        <Note title="What it counts" lines={counts} />
        <Note title="What it leaves out" lines={leavesOut} />
        <Note title="Caveats" lines={caveatsOf(data.file)} />
      </div>
    </section>
  );
}

function Note({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {keyed(lines).map(({ key, item: line }) => (
        <p key={key}>{line}</p>
      ))}
    </div>
  );
}

interface FactListProps {
  /** Newest first. */
  readonly facts: readonly WorkforceFact[];
  readonly sources: readonly Source[];
}

function FactList({ facts, sources }: FactListProps) {
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.id}>
          <LocalFact fact={fact} sources={sources} />
        </li>
      ))}
    </ul>
  );
}

interface LocalFactProps {
  readonly fact: WorkforceFact;
  readonly sources: readonly Source[];
}

/** "57.5%", "50% (more than)", "16 cases"; what was found, in the words of its source, without a value. */
function describeValue({ value, unit, quote }: WorkforceFact): string {
  if (value === null) return quote.replace(/\.$/, '');
  const shown = String(value).replace('-', '\u2212');
  return `${shown} ${unit}`.replace(/ (percent|%)/, '%');
}

function LocalFact({ fact, sources }: LocalFactProps) {
  return (
    <>
      <strong>{describeValue(fact)}</strong>: {fact.measure}. {fact.scope}, {formatDate(fact.on)}.{' '}
      {fact.note}
      <Citation
        sources={sources.filter(({ id }) => id === fact.sourceId)}
        confidence={fact.confidence}
      />
    </>
  );
}
