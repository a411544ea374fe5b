import type { BoardPack, WorkforceFact } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import type { Source } from '#src/core/model/source.ts';
import { capitalised, formatCount, formatDate } from '#src/core/text/format.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { Citation } from './Citation.tsx';
import styles from './LocalFacts.module.css';

interface Props {
  /** As known on the day of the view; `null` where it cannot be read. */
  readonly pack: BoardPack | null;
  readonly indicatorId: IndicatorId;
}

/** What is known locally of an indicator, each on a base of its own, the latest first. */
export function LocalFacts({ pack, indicatorId }: Props) {
  const facts = (pack?.facts ?? [])
    .filter((fact) => fact.indicatorId === indicatorId)
    .toSorted((a, b) => compareText(b.on, a.on));
  const [latest, ...earlier] = facts;
  if (!latest) return null;
  return (
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
  );
}

interface FactListProps {
  /** Newest first. */
  readonly facts: readonly WorkforceFact[];
  readonly sources: readonly Source[];
}

function FactList({ facts, sources }: FactListProps) {
  return (
    <ul className={styles.facts}>
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
