import styles from './TrendKey.module.css';

interface Props {
  readonly authorityName: string;
  /** What the dotted vertical rule marks; `null` where there is none. */
  readonly event: string | null;
  readonly neighbours: number;
}

/** Says once, for several small charts, what their lines stand for. */
export function TrendKey({ authorityName, event, neighbours }: Props) {
  return (
    <ul className={styles.key}>
      <Item stroke="var(--authority)" width={4}>
        {authorityName}
      </Item>
      <Item stroke="var(--england)" width={2}>
        England
      </Item>
      {neighbours > 0 && (
        <Item stroke="var(--neighbours)" width={2.4} dash="1.5 4.5">
          Median of {neighbours} statistical neighbours
        </Item>
      )}
      {event && (
        <li>
          <svg viewBox="0 0 6 18" width="6" height="18" data-icon="true" aria-hidden="true">
            <path d="M3 1 V17" stroke="var(--event)" strokeWidth="1.5" strokeDasharray="1.5 3" />
          </svg>
          {event}
        </li>
      )}
    </ul>
  );
}

interface ItemProps {
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
  readonly children: React.ReactNode;
}

function Item({ stroke, width, dash, children }: ItemProps) {
  return (
    <li>
      <svg viewBox="0 0 36 8" width="36" height="8" data-icon="true" aria-hidden="true">
        <path
          d="M2 4 H34"
          stroke={stroke}
          strokeWidth={width}
          strokeDasharray={dash}
          strokeLinecap="round"
        />
      </svg>
      {children}
    </li>
  );
}
