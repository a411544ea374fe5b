import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { formatCount } from '#src/core/text/format.ts';
import { Sparkline } from '#src/features/indicators/trend/Sparkline.tsx';
import {
  type HeadlineReading,
  useHeadlineReadings,
} from '#src/features/indicators/useHeadlineReadings.ts';
import { Answer } from './Answer.tsx';
import { ToneMark } from './ToneMark.tsx';
import styles from './WorkforceAnswer.module.css';
import { describeWorkforce } from './workforceFinding.ts';
import { workforceRow } from './workforceRows.ts';

/** Whether the workforce is stable: the four headline indicators, each in a row. */
export function WorkforceAnswer(board: BoardParams) {
  const headline = useHeadlineReadings(board);
  const readings = headline.flatMap(({ reading }) => reading ?? []);
  const years = readings.flatMap(({ trend }) => trend.periods.map(({ year }) => year));
  const isLoading = headline.some(({ state }) => state === 'loading');
  return (
    <Answer
      question="Is the workforce stable?"
      finding={isLoading ? 'Loading the workforce figures…' : describeWorkforce(readings)}
      more={<Link to="/workforce">All {formatCount(indicatorIds.length)} indicators</Link>}
    >
      <table className={styles.table} data-prose="true">
        <caption className="visually-hidden">The four headline indicators of the workforce</caption>
        <thead>
          <tr>
            <th scope="col">Latest year</th>
            <th scope="col">
              <span className="visually-hidden">Figure</span>
            </th>
            <th scope="col" className={styles.line}>
              <LineKey />
            </th>
            <th scope="col">Direction</th>
            <th scope="col">Against England</th>
          </tr>
        </thead>
        <tbody>
          {headline.map((one) => (
            <IndicatorRow key={one.name.id} {...one} />
          ))}
        </tbody>
      </table>
      {years.length > 0 && (
        <p className={styles.note}>
          At 30 September, or in the year to it. Points are percentage points.{' '}
          <span className={styles.line}>
            Lines run from {Math.min(...years)} to {Math.max(...years)}; the rule under each is 0.
          </span>
        </p>
      )}
    </Answer>
  );
}

/** Whose the two lines are. */
function LineKey() {
  return (
    <span className={styles.key}>
      <svg viewBox="0 0 18 4" data-icon="true" aria-hidden="true">
        <path d="M0 2 H18" stroke="var(--authority)" strokeWidth="3" />
      </svg>
      Here
      <svg viewBox="0 0 18 4" data-icon="true" aria-hidden="true">
        <path d="M0 2 H18" stroke="var(--england)" strokeWidth="2" />
      </svg>
      England
    </span>
  );
}

function IndicatorRow({ name, state, reading }: HeadlineReading) {
  const heading = (
    <th scope="row">
      <Link to="/workforce/$indicator" params={{ indicator: name.id }}>
        {name.name}
      </Link>
      <small>{name.counted}</small>
    </th>
  );
  if (reading === null) {
    return (
      <tr>
        {heading}
        <td colSpan={4} className={styles.none}>
          {reasonOf[state]}
        </td>
      </tr>
    );
  }
  const row = workforceRow(reading);
  return (
    <tr data-attention={row.needsAttention}>
      {heading}
      <td className={styles.figure} data-has-number={row.hasNumber}>
        {row.figure}
        {row.sign && <small>{row.sign}</small>}
      </td>
      <td className={styles.line}>
        <Sparkline trend={reading.trend} width={152} height={40} />
      </td>
      <td>
        <div className={styles.marked} data-tone={row.tone}>
          <ToneMark tone={row.tone} />
          <span>
            <strong>{row.lead}</strong>
            <small>{row.before}</small>
          </span>
        </div>
      </td>
      <td className={styles.gap}>
        <strong>{row.gap}</strong>
        <small>{row.england}</small>
      </td>
    </tr>
  );
}

const reasonOf: Readonly<Record<HeadlineReading['state'], string>> = {
  read: '',
  loading: 'Loading…',
  unpublished: 'Nothing was published by this date.',
  fault: 'Its file could not be read: see below.',
};
