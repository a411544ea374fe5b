import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { keyed } from '#src/ui/keyed.ts';
import { Answer } from './Answer.tsx';
import styles from './OpenAnswer.module.css';
import { openAnswer, type RaisedAtInspections } from './openAnswer.ts';

/** What is still open: what keeps coming back, how many areas of each kind, what of them is stale or overdue. */
export function OpenAnswer({ authorityCode, asAt }: BoardParams) {
  const { pack } = useBoard(authorityCode, asAt);
  const { finding, counts, raised } = openAnswer(pack, asAt);
  return (
    <Answer
      question="What is still open?"
      finding={finding}
      more={<Link to="/areas">All improvement areas</Link>}
    >
      <dl className={styles.counts}>
        {counts.map(({ id, count, words, detail }) => (
          <div key={id} className={styles.count}>
            <dt>
              <span className={styles.number}>{count}</span>
              <strong>{words}</strong>
            </dt>
            <dd>
              {id === 'latest-list' && raised && <Raised {...raised} />}
              {detail && <p className={styles.detail}>{detail}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </Answer>
  );
}

/** At which inspections each area of the latest list was raised. */
function Raised({ years, rows, more }: RaisedAtInspections) {
  return (
    <>
      <table className={styles.raised} data-prose="true">
        <caption className="visually-hidden">
          Areas on Ofsted’s latest list, by the inspections that raised them
        </caption>
        <thead>
          <tr>
            <th scope="col">Raised in</th>
            {keyed(years).map(({ key, item }) => (
              <th key={key} scope="col" className={styles.year}>
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, isRaised }) => (
            <tr key={area.id}>
              <th scope="row">
                <Link to="/areas/$area" params={{ area: area.id }}>
                  {area.theme}
                </Link>
              </th>
              {keyed(isRaised.map(String)).map(({ key, item }) => (
                <td key={key} className={styles.year}>
                  {item === 'true' ? <RaisedMark /> : <NotRaised />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.detail}>and {more} more</p>}
    </>
  );
}

function NotRaised() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not raised</span>
    </>
  );
}

function RaisedMark() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" data-icon="true" role="img" aria-label="raised">
      <circle cx="6" cy="6" r="6" fill="var(--event)" />
    </svg>
  );
}
