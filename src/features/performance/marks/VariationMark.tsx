import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import type { Variation } from '#src/core/stats/spcMarks.ts';
import { markShape } from './markLook.ts';
import { Tile } from './Tile.tsx';

interface Props {
  readonly variation: Variation;
  /** Where figures go: `H` to higher ones, `L` to lower ones; nothing for no change. */
  readonly letter: 'H' | 'L' | null;
}

/** Strokes of the two letters, from their upper left corner. */
const letterPath = { H: 'v9 m6 0 v-9 m-6 4.5 h6', L: 'v9 h5.5' } as const;

/** How a measure moves, as a tile: a curve to a shape, or a wave between two limits. Its word stands beside it. */
export function VariationMark({ variation, letter }: Props) {
  if (variation === 'common-cause') {
    return (
      <Tile edge="var(--edge)">
        <path d="M6 12.5 H34 M6 27.5 H34" stroke="var(--signal-none)" strokeDasharray="1.5 3" />
        <path
          d="M6 21 Q9.5 13.5 13 20 T20 20 T27 20 L30 20"
          fill="none"
          stroke="var(--signal-none)"
          strokeWidth="2"
        />
        <circle cx="31" cy="20" r="3" fill="var(--signal-none)" />
      </Tile>
    );
  }
  const isUp = letter === 'H';
  const [curve, end] = isUp
    ? (['M6 31 C16 31 18 14 27 11.5', 11.5] as const)
    : (['M6 9 C16 9 18 26 27 28.5', 28.5] as const);
  const shape = markShape[variation];
  const letters = letter && (
    <path
      d={`M${letter === 'H' ? 26 : 27} ${isUp ? 22.5 : 8.5} ${letterPath[letter]}`}
      fill="none"
      strokeWidth="2.2"
    />
  );
  if (variation === 'worse') {
    return (
      <Tile fill="var(--signal-worse)" edge="var(--signal-worse)">
        <g stroke="var(--paper)">
          <path d={curve} fill="none" strokeWidth="2.6" />
          {letters}
        </g>
        <ShapeMark shape={shape} x={29} y={end} radius={5} fill="var(--paper)" />
      </Tile>
    );
  }
  return variation === 'better' ? (
    <Tile fill="var(--signal-better-wash)" edge="var(--signal-better)">
      <g stroke="var(--signal-better)">
        <path d={curve} fill="none" strokeWidth="2.6" />
        {letters}
      </g>
      <ShapeMark shape={shape} x={29} y={end} radius={4.6} fill="var(--signal-better)" />
    </Tile>
  ) : (
    <Tile fill="var(--signal-neither-wash)" edge="var(--signal-neither)">
      <g stroke="var(--signal-neither)">
        <path d={curve} fill="none" strokeWidth="2.6" />
        {letters}
      </g>
      <g transform={isUp ? `rotate(180 29 ${end})` : ''}>
        <ShapeMark shape={shape} x={29} y={end} radius={4.6} fill="var(--signal-neither)" />
      </g>
    </Tile>
  );
}
