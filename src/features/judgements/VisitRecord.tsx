import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { sourcesOf } from '#src/core/board/recordSources.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { capitalised, listInWords } from '#src/core/text/format.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './Record.module.css';
import { RecordAreas } from './RecordAreas.tsx';
import type { BoardRecord } from './records.ts';
import {
  areasInWords,
  quotationOf,
  quotedFromInWords,
  recordName,
  visitInSentences,
} from './recordWords.ts';

interface Props {
  readonly record: Extract<BoardRecord, { kind: 'visit' }>;
  readonly pack: BoardPack;
}

/** One focused or monitoring visit: what it looked at and found, a quotation, and its source. */
export function VisitRecord({ record, pack }: Props) {
  const { visit } = record;
  const areas = pack.areas.filter((area) => isRaisedBy(area, visit));
  const sources = sourcesOf(visit.sourceIds, pack);
  const [first] = sources;
  return (
    <article
      id={visit.id}
      aria-labelledby={`${visit.id}-name`}
      tabIndex={-1}
      className={styles.record}
    >
      <div className={styles.name}>
        <h3 id={`${visit.id}-name`}>{recordName(record)}</h3>
        <p className={styles.meta}>{visitInSentences(visit)}</p>
      </div>
      {visit.headline && <p>{visit.headline}</p>}
      {areas.length > 0 && <p>{areasInWords(areas)}</p>}
      <Disclosure summary={summaryOf(visit.quote !== '', areas.length > 0)}>
        <div className={styles.body}>
          {visit.quote && (
            <blockquote className={styles.quote}>
              <p>{quotationOf(visit.quote)}</p>
              {first && <footer className="muted">{quotedFromInWords(first)}</footer>}
            </blockquote>
          )}
          {areas.length > 0 && <RecordAreas areas={areas} pack={pack} name={recordName(record)} />}
          <p className={styles.notes}>{visit.note} The visit and its finding rest on:</p>
          <Citation sources={sources} confidence={visit.confidence} />
        </div>
      </Disclosure>
    </article>
  );
}

/** What opens: "Quotation, areas raised and source". */
function summaryOf(hasQuote: boolean, hasAreas: boolean): string {
  const parts = [hasQuote ? 'quotation' : '', hasAreas ? 'areas raised' : '', 'source'];
  return capitalised(listInWords(parts.filter(Boolean)));
}
