import type { Shape } from '#src/charts/ShapeMark.tsx';
import { chosenMarks, type Trend, type TrendLine } from './trend.ts';

/** How a line is drawn everywhere. Dash, weight and marks tell lines apart where colour does not. */
export interface LineLook {
  readonly stroke: string;
  readonly text: string;
  readonly width: number;
  readonly dash: string | undefined;
  /** Drawn at each of its points. */
  readonly mark?: Shape;
}

const byKind: Readonly<Record<Exclude<TrendLine['kind'], 'chosen'>, LineLook>> = {
  authority: { stroke: 'var(--authority)', text: 'var(--authority)', width: 3.4, dash: undefined },
  england: { stroke: 'var(--england)', text: 'var(--secondary)', width: 2, dash: undefined },
  region: { stroke: 'var(--region)', text: 'var(--region-text)', width: 2, dash: '7 4' },
  'neighbours-median': {
    stroke: 'var(--neighbours)',
    text: 'var(--neighbours-text)',
    width: 2.4,
    dash: '1.5 4.5',
  },
  neighbour: { stroke: 'var(--crowd)', text: 'var(--ink)', width: 1.2, dash: undefined },
};

/** The Analysis Function palette after the authority's blue and the neighbours' turquoise. */
const chosenLooks: readonly LineLook[] = [
  {
    stroke: 'var(--chosen-1)',
    text: 'var(--chosen-1)',
    width: 2.2,
    dash: '10 3',
    mark: chosenMarks[0],
  },
  {
    stroke: 'var(--chosen-2)',
    text: 'var(--chosen-2-text)',
    width: 2.2,
    dash: '10 3 2 3',
    mark: chosenMarks[1],
  },
  {
    stroke: 'var(--chosen-3)',
    text: 'var(--chosen-3)',
    width: 2.2,
    dash: '4 3',
    mark: chosenMarks[2],
  },
];

/** A neighbour that is pointed at stands out of the crowd. */
const highlightedLook: LineLook = {
  stroke: 'var(--ink)',
  text: 'var(--ink)',
  width: 1.6,
  dash: undefined,
  mark: 'circle',
};

/** @param highlighted Code of the neighbour that is pointed at, if any. */
export function lookOf(line: TrendLine, { lines }: Trend, highlighted: string | null): LineLook {
  if (line.kind === 'chosen') {
    const place = lines.filter(({ kind }) => kind === 'chosen').indexOf(line);
    return chosenLooks[place % chosenLooks.length] ?? highlightedLook;
  }
  if (line.kind === 'neighbour' && line.code === highlighted) return highlightedLook;
  return byKind[line.kind];
}

const depth = [
  'neighbour',
  'neighbours-median',
  'region',
  'england',
  'chosen',
  'authority',
] as const;

/** Back to front: the crowd first, the authority over everyone. */
export const backToFront = (lines: readonly TrendLine[], highlighted: string | null) =>
  lines.toSorted(
    (a, b) =>
      Number(a.code === highlighted) - Number(b.code === highlighted) ||
      depth.indexOf(a.kind) - depth.indexOf(b.kind),
  );
