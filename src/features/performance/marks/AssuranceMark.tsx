import type { Polarity } from '#src/core/model/indicator.ts';
import type { Assurance } from '#src/core/stats/spcMarks.ts';
import { Tile } from './Tile.tsx';

interface Props {
  readonly assurance: Assurance;
  readonly polarity: Polarity;
}

/** What becomes of a target, as a tile: the usual range beside the dashed target, on its true side, or across it. */
export function AssuranceMark({ assurance, polarity }: Props) {
  if (assurance === 'either') {
    return (
      <Tile edge="var(--edge)">
        <rect
          x="7"
          y="10.5"
          width="13"
          height="19"
          rx="2"
          fill="var(--signal-none)"
          opacity="0.35"
        />
        <path d="M4 20 H23" stroke="var(--signal-none)" strokeWidth="2.2" strokeDasharray="4 2.5" />
        <path
          d="M26 15.5 C26 9.5 35 10 34.5 15.5 C34.2 19 30.2 18.8 30.2 23.5"
          fill="none"
          stroke="var(--signal-none)"
          strokeWidth="2.4"
        />
        <circle cx="30.2" cy="28.6" r="1.7" fill="var(--signal-none)" />
      </Tile>
    );
  }
  const isAbove = (assurance === 'missed') === (polarity === 'lower');
  const [line, range] = isAbove ? [29, 8] : [11, 17];
  const middle = range + 7.5;
  const dashed = <path d={`M5 ${line} H35`} strokeWidth="2.2" strokeDasharray="4.5 2.8" />;
  if (assurance === 'missed') {
    return (
      <Tile fill="var(--signal-worse)" edge="var(--signal-worse)">
        <rect x="7" y={range} width="13" height="15" rx="2" fill="var(--paper)" />
        <g stroke="var(--paper)">
          {dashed}
          <path d={`M25 ${middle - 4.5} l9 9 m0 -9 l-9 9`} strokeWidth="2.6" />
        </g>
      </Tile>
    );
  }
  return (
    <Tile fill="var(--signal-better-wash)" edge="var(--signal-better)">
      <rect x="7" y={range} width="13" height="15" rx="2" fill="var(--signal-better)" />
      <g stroke="var(--signal-better)">
        {dashed}
        <path d={`M24 ${middle} l4 4.5 l7 -9.5`} fill="none" strokeWidth="2.6" />
      </g>
    </Tile>
  );
}
