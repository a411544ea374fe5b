import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import styles from './DistributionKey.module.css';
import { markLooks } from './DistributionMark.tsx';
import type { DistributionMark } from './distribution.ts';

/** What each mark and rule of the distribution stands for. */
export function DistributionKey({ marks }: { marks: readonly DistributionMark[] }) {
  const own = marks.find(({ kind }) => kind === 'authority');
  const hasNeighbours = marks.some(({ kind }) => kind === 'neighbour');
  return (
    <ul className={styles.key}>
      {own && <Item kind="authority">{own.name}</Item>}
      {hasNeighbours && <Item kind="neighbour">Statistical neighbours</Item>}
      <Item kind="other">Other authorities</Item>
      {marks.length > 0 && (
        <li>
          <svg viewBox="0 0 6 18" width="6" height="18" data-icon="true" aria-hidden="true">
            {/* Along whole pixels: between two of them it would be too faint where a page is darkened. */}
            <path d="M2.75 0 V18" stroke="var(--edge)" strokeWidth="1.5" strokeDasharray="1.5 4" />
          </svg>
          Edges of the interquartile range (middle 50%)
        </li>
      )}
    </ul>
  );
}

interface ItemProps {
  readonly kind: DistributionMark['kind'];
  readonly children: React.ReactNode;
}

function Item({ kind, children }: ItemProps) {
  const { shape, fill, scale } = markLooks[kind];
  return (
    <li>
      <svg viewBox="0 0 20 18" width="20" height="18" data-icon="true" aria-hidden="true">
        <ShapeMark shape={shape} x={10} y={9} radius={4.6 * scale} fill={fill} />
      </svg>
      {children}
    </li>
  );
}
