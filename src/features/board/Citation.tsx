import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Confidence, Source } from '#src/core/model/source.ts';
import { formatDate } from '#src/core/text/format.ts';
import { describeExtent, sourceName } from '#src/core/text/sourceText.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './Citation.module.css';

interface Props {
  /** The record's sources, the one that it comes from most first. */
  readonly sources: readonly Source[];
  /** Said only when it is not high. */
  readonly confidence: Confidence;
}

/** Where a fact comes from, opened in place: each source's record, its address, and what else comes from it. */
export function Citation({ sources, confidence }: Props) {
  const [first] = sources;
  if (!first) return null;
  const datesOf = new Map<string, string[]>();
  for (const { publisher, publishedOn } of sources) {
    const date = publishedOn ? formatDate(publishedOn) : 'undated';
    datesOf.set(publisher, [...(datesOf.get(publisher) ?? []), date]);
  }
  const doubt = confidence === 'high' ? '' : `; ${confidence} confidence`;
  return (
    <div className={styles.citation}>
      <Disclosure
        summary={
          <>
            Source{sources.length > 1 && 's'}:{' '}
            {[...datesOf].map(([publisher, dates], index) => (
              <Fragment key={publisher}>
                {index > 0 && ', '}
                <span className={styles.publisher} data-dates={` (${dates.join(', ')})`}>
                  {publisher}
                </span>
              </Fragment>
            ))}
            {doubt}
          </>
        }
      >
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
  const { id, url, publishedOn } = source;
  const date = publishedOn ? `published ${formatDate(publishedOn)}` : 'without a printed date';
  const extent = describeExtent(source);
  return (
    <>
      {url ? <a href={url}>{sourceName(source)}</a> : sourceName(source)}, {date}
      {extent && `; read: ${extent}`}.{' '}
      <Link
        to="/sources"
        search={({ authority }) => ({ authority, source: id })}
        className={styles.more}
      >
        Also used for<span className="visually-hidden">: {sourceName(source)}</span>
      </Link>
    </>
  );
}
