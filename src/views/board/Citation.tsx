import { Link } from '@tanstack/react-router';
import { formatDate } from '#src/domain/format.ts';
import type { Confidence, Source } from '#src/domain/source.ts';
import { sourceName } from '#src/narrative/sourceWords.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './Citation.module.css';

interface Props {
  /** The record's sources, the one that it rests on most first. */
  readonly sources: readonly Source[];
  /** Said only when it is not high. */
  readonly confidence: Confidence;
}

/** Where a fact comes from, opened in place: each source's record, its address, and what else rests on it. */
export function Citation({ sources, confidence }: Props) {
  const [first] = sources;
  if (!first) return null;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const doubt = confidence === 'high' ? '' : `; ${confidence} confidence`;
  return (
    <div className={styles.citation}>
      <Disclosure summary={`Source: ${publishers.join(', ')}${doubt}`}>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceRecord source={source} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function SourceRecord({ source }: { source: Source }) {
  const { id, url, publishedOn, extentRead } = source;
  const date = publishedOn ? `published ${formatDate(publishedOn)}` : 'without a printed date';
  return (
    <>
      {url ? <a href={url}>{sourceName(source)}</a> : sourceName(source)}, {date}
      {extentRead && `; read: ${extentRead}`}.{' '}
      <Link to="/sources" search={(search) => ({ authority: search.authority, source: id })}>
        What else rests on it
      </Link>
    </>
  );
}
