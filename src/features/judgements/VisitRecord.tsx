import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { sourcesOf } from '#src/core/board/recordSources.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { capitalised, formatList } from '#src/core/text/format.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './Record.module.css';
import { RecordAreas } from './RecordAreas.tsx';
import type { BoardRecord } from './records.ts';
import {
  describeAreas,
  describeQuoteSource,
  inspectionRecordName,
  quotationOf,
  visitInSentences,
} from './recordText.ts';

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
        <h3 id={`${visit.id}-name`}>{inspectionRecordName(record)}</h3>
        <p className={styles.meta}>{visitInSentences(visit)}</p>
      </div>
      {visit.headline && <p>{visit.headline}</p>}
      {areas.length > 0 && <p>{describeAreas(areas)}</p>}
      <Disclosure summary={summaryOf(visit.quote !== '', areas.length > 0)}>
        <div className={styles.body}>
          {visit.quote && (
            <blockquote className={styles.quote}>
              <p>{quotationOf(visit.quote)}</p>
              {first && <footer className="muted">{describeQuoteSource(first)}</footer>}
            </blockquote>
          )}
          {areas.length > 0 && (
            <RecordAreas areas={areas} pack={pack} name={inspectionRecordName(record)} />
          )}
          <p className={styles.notes}>{visit.note} Sources of the visit and its finding:</p>
          <Citation sources={sources} confidence={visit.confidence} />
        </div>
      </Disclosure>
    </article>
  );
}

/** What opens: "Quotation, areas raised and source". */
function summaryOf(hasQuote: boolean, hasAreas: boolean): string {
  const parts = [hasQuote ? 'quotation' : '', hasAreas ? 'areas raised' : '', 'source'];
  return capitalised(formatList(parts.filter(Boolean)));
}
