import { Link } from '@tanstack/react-router';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { evidenceDateInWords, raisedByInWords } from '#src/core/board/areaWords.ts';
import { yearRaised } from '#src/core/board/tellings.ts';
import { type Area, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import styles from './ThreadTellings.module.css';
import { listedNowInWords } from './threadWords.ts';

interface Props {
  /** The area that was chosen, or is shown first. */
  readonly area: Area;
  /** All its tellings, oldest first. */
  readonly thread: readonly Area[];
  readonly pack: BoardPack;
  readonly asAt: Day;
}

/** Each telling of a thread beside the others: when, by whom, in what words, and what came of it. */
export function ThreadTellings({ area, thread, pack, asAt }: Props) {
  return (
    <ol className={styles.tellings}>
      {thread.map((telling) => (
        <li key={telling.id} className={styles.telling}>
          <p className={styles.year}>{yearRaised(telling, pack)}</p>
          <p className={styles.raiser}>{raisedByInWords(telling, pack)}</p>
          <div>
            <h4 className={styles.title}>
              <Link to="/areas/$area" params={{ area: telling.id }}>
                {telling.title}
              </Link>
            </h4>
            {telling.theme !== area.theme && <p className={styles.said}>Under {telling.theme}</p>}
          </div>
          <p>{telling.description}</p>
          <Quotation area={telling} pack={pack} />
          <Status area={telling} asAt={asAt} />
          <Citation
            sources={pack.sources.filter(({ id }) => id === telling.sourceId)}
            confidence={telling.confidence}
          />
        </li>
      ))}
    </ol>
  );
}

function Status({ area, asAt }: { area: Area; asAt: Day }) {
  const date = evidenceDateInWords(area, asAt);
  return (
    <div className={styles.status}>
      {date && <p className={styles.said}>Evidence of {date}:</p>}
      <StatusChip status={statusOf(area)} />
      <p className={styles.said}>{listedNowInWords(area)}</p>
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
      {publisher && <p className={styles.said}>Quoted from {publisher}</p>}
    </blockquote>
  );
}
