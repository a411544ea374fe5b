import type { ChartProps, ChartSpace, FigureSpec } from '#src/charts/figureSpec.ts';
import { AfterInadequateChart, headOf } from './AfterInadequateChart.tsx';
import { AfterInadequateStrip } from './AfterInadequateStrip.tsx';
import { type EpisodesSize, lastMonth, placeEpisodes } from './afterInadequateRows.ts';
import { afterSummary, describeEpisode } from './afterInadequateText.ts';
import styles from './Halves.module.css';
import type { OutcomesData } from './outcomesData.ts';
import { outcomesTable } from './outcomesTable.ts';

const paper = { hasGradeAtEnd: true, dates: 'month', width: 1032, font: 13, row: 18.5 } as const;

/** How a row for each judgement is drawn in the room that there is. */
function rowsSize({ width, isOnPaper }: ChartSpace): EpisodesSize {
  if (isOnPaper) return { ...paper, left: 310, right: 200 };
  const shared = { width, font: 16, row: 25 };
  const byMonth = { ...shared, dates: 'month' } as const;
  if (width >= 1060) return { ...byMonth, hasGradeAtEnd: true, left: 370, right: 200 };
  if (width >= 840) return { ...byMonth, hasGradeAtEnd: false, left: 390, right: 115 };
  const byYear = { ...shared, dates: 'year', hasGradeAtEnd: false } as const;
  if (width >= 560) return { ...byYear, left: 240, right: 110 };
  return { ...byYear, row: 44, left: 0, right: 0 };
}

/** Outcomes after an Inadequate judgement: a row for each, on a slide a mark. */
export const outcomesFigure: FigureSpec<OutcomesData> = {
  id: 'outcomes',
  title: () => 'Outcomes after an Inadequate judgement',
  finding: ({ finding }) => finding,
  summary: ({ after }) => afterSummary(after),
  notes: ({ notes }) => notes,
  table: ({ after, source }) => outcomesTable(after, source),
  fileName: ({ authority, asAt }) => [authority, 'after inadequate', asAt],
  points: ({ after: { episodes } }, space) => {
    // A slide has no row for each to read.
    if (space.frame === 'slide') return [];
    const size = rowsSize(space);
    const { groups, height } = placeEpisodes(episodes, size);
    return groups
      .flatMap(({ rows }) => rows)
      .map(({ episode, y }) => ({
        x: 0,
        y: (headOf(size) + y) / (headOf(size) + height),
        words: `${describeEpisode(episode)}.`,
      }));
  },
  start: ({ after }) =>
    Math.max(
      0,
      inOrder(after.episodes).findIndex(({ isOwn }) => isOwn),
    ),
  Chart: (props) =>
    props.space.frame === 'slide' ? (
      <AfterInadequateStrip {...props} />
    ) : props.space.isOnPaper ? (
      <Halves {...props} />
    ) : (
      <Rows {...props} />
    ),
};

type Episodes = OutcomesData['after']['episodes'];

/** As the rows stand below each other. */
const inOrder = (episodes: Episodes) =>
  placeEpisodes(episodes, { row: 1, font: 1 }).groups.flatMap(({ rows }) =>
    rows.map(({ episode }) => episode),
  );

function Rows({ data: { after }, space, active }: ChartProps<OutcomesData>) {
  const { episodes, toNext } = after;
  return (
    <AfterInadequateChart
      episodes={episodes}
      toNext={toNext}
      size={rowsSize(space)}
      reading={active === null ? null : (inOrder(episodes)[active]?.inspectionId ?? null)}
    />
  );
}

/** Those that are over, and those that wait: in one drawing they would be higher than a sheet. */
function Halves({ data: { after }, space }: ChartProps<OutcomesData>) {
  const { episodes, toNext } = after;
  return [
    episodes.filter(({ next }) => next !== null),
    episodes.filter(({ next }) => next === null),
  ]
    .filter((half) => half.length > 0)
    .map((half) => (
      <div key={half[0]?.inspectionId} className={styles.half}>
        <AfterInadequateChart
          episodes={half}
          toNext={half[0]?.next ? toNext : null}
          top={lastMonth(episodes)}
          size={rowsSize(space)}
          reading={null}
        />
      </div>
    ));
}
