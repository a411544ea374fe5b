import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { formatCount } from '#src/core/text/format.ts';
import { attentionOf } from '#src/features/performance/measureAttention.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import styles from './PerformanceLine.module.css';

/** More measures than these are counted. */
const mostNamed = 2;

/** The council's own measures in one line: how many need attention, and the way to the worst of them. */
export function PerformanceLine(board: BoardParams) {
  const { readings } = useMeasures(board);
  if (readings.length === 0) return null;
  const { worse, missed } = attentionOf(readings);
  const all = [...worse, ...missed];
  const rest = all.length - mostNamed;
  return (
    <p className={styles.line}>
      <strong>
        <Link to="/performance">Performance</Link>: {describeCount(all.length, readings.length)}
      </strong>
      {all.slice(0, mostNamed).map(({ measure }, index) => (
        <Fragment key={measure.id}>
          {index === 0 ? ': ' : ', '}
          <Link to="/performance/$measure" params={{ measure: measure.id }}>
            {measure.name}
          </Link>
        </Fragment>
      ))}
      {rest > 0 && ` and ${formatCount(rest)} more`}
    </p>
  );
}

/** "five of 13 measures need attention". */
function describeCount(count: number, of: number): string {
  const measures = of === 1 ? 'measure' : 'measures';
  if (count === 0) return `none of ${formatCount(of)} ${measures} needs attention`;
  return `${formatCount(count)} of ${formatCount(of)} ${measures} ${count === 1 ? 'needs' : 'need'} attention`;
}
