import { Link } from '@tanstack/react-router';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { describeEvidenceDate, describeRaisedBy } from '#src/core/board/areaText.ts';
import { yearRaised } from '#src/core/board/relatedAreas.ts';
import { type Area, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import styles from './RecurringThemeOccurrences.module.css';
import { describeListedNow } from './recurringThemeText.ts';

interface Props {
  /** The area that was chosen, or is shown first. */
  readonly area: Area;
  /** All its occurrences, oldest first. */
  readonly recurringTheme: readonly Area[];
  readonly pack: BoardPack;
  readonly asAt: Day;
}

/** Each occurrence of a recurring theme beside the others: when, by whom, in what words, and what came of it. */
export function RecurringThemeOccurrences({ area, recurringTheme, pack, asAt }: Props) {
  return (
    <ol className={styles.occurrences}>
      {recurringTheme.map((occurrence) => (
        <li key={occurrence.id} className={styles.occurrence}>
          <p className={styles.year}>{yearRaised(occurrence, pack)}</p>
          <p className={styles.raiser}>{describeRaisedBy(occurrence, pack)}</p>
          <div>
            <h4 className={styles.title}>
              <Link to="/areas/$area" params={{ area: occurrence.id }}>
                {occurrence.title}
              </Link>
            </h4>
            {occurrence.theme !== area.theme && (
              <p className={styles.said}>Under {occurrence.theme}</p>
            )}
          </div>
          <p>{occurrence.description}</p>
          <Quotation area={occurrence} pack={pack} />
          <Status area={occurrence} asAt={asAt} />
          <Citation
            sources={pack.sources.filter(({ id }) => id === occurrence.sourceId)}
            confidence={occurrence.confidence}
          />
        </li>
      ))}
    </ol>
  );
}

function Status({ area, asAt }: { area: Area; asAt: Day }) {
  const date = describeEvidenceDate(area, asAt);
  return (
    <div className={styles.status}>
      {date && <p className={styles.said}>Evidence of {date}:</p>}
      <StatusChip status={statusOf(area)} />
      <p className={styles.said}>{describeListedNow(area)}</p>
    </div>
  );
}

/** In the words of its source, which need not be the inspectors' own. */
function Quotation({ area, pack }: { area: Area; pack: BoardPack }) {
  const publisher = pack.sources.find(({ id }) => id === area.sourceId)?.publisher;
  if (area.quote === '') return <p className={styles.said}>No quotation is on record.</p>;
  return (
    <blockquote className={styles.quote}>
      <p>“{area.quote}”</p>
      {publisher && <p className={styles.said}>Source of quote: {publisher}</p>}
    </blockquote>
  );
}
