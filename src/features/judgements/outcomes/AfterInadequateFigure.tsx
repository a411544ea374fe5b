import type { ReactNode } from 'react';
import { ChartReader } from '#src/charts/ChartReader.tsx';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { Sizes } from '#src/charts/Sizes.tsx';
import { formatDate } from '#src/core/text/format.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import type { FigureAction } from '#src/ui/FigureActions.tsx';
import { AfterInadequateChart, headOf } from './AfterInadequateChart.tsx';
import styles from './AfterInadequateFigure.module.css';
import type { AfterInadequate, InadequateSpell } from './afterInadequate.ts';
import { type EpisodesSize, lastMonth, placeEpisodes } from './afterInadequateRows.ts';
import { afterSummary, describeEpisode, describeNextGrade } from './afterInadequateText.ts';

const byMonth = { hasGradeAtEnd: true, dates: 'month' } as const;
const byYear = { hasGradeAtEnd: false, dates: 'year' } as const;
const sizes = {
  wide: { ...byMonth, width: 1240, font: 16, row: 25, left: 370, right: 200 },
  large: { ...byMonth, hasGradeAtEnd: false, width: 940, font: 16, row: 25, left: 390, right: 115 },
  medium: { ...byYear, width: 640, font: 16, row: 25, left: 240, right: 110 },
  narrow: { ...byYear, width: 360, font: 17.6, row: 46, left: 0, right: 0 },
  paper: { ...byMonth, width: 1032, font: 13, row: 18.5, left: 310, right: 200 },
} as const satisfies Record<string, EpisodesSize>;

interface Props {
  readonly after: AfterInadequate;
  readonly title: string;
  /** The finding, for the chart's accessible name. */
  readonly sentence: string;
  readonly offers: readonly FigureAction[];
  readonly source: string;
  /** How to read it, below the chart. */
  readonly children: ReactNode;
}

/** Outcomes after an Inadequate judgement, with its table, its downloads and its source. */
export function AfterInadequateFigure({ after, title, sentence, offers, source, children }: Props) {
  const { episodes } = after;
  const halves = [
    episodes.filter(({ next }) => next !== null),
    episodes.filter(({ next }) => next === null),
  ].filter((half) => half.length > 0);
  const shared = { after, name: `${title}: ${sentence}` };
  return (
    <figure aria-label={title} className={styles.figure}>
      <div className={styles.screen}>
        <Sizes
          wide={<ReadEpisodes {...shared} size={sizes.wide} />}
          large={<ReadEpisodes {...shared} size={sizes.large} />}
          medium={<ReadEpisodes {...shared} size={sizes.medium} />}
          narrow={<ReadEpisodes {...shared} size={sizes.narrow} />}
        />
      </div>
      {/* One drawing would be higher than a sheet of paper. */}
      <div className={styles.paper} role="img" aria-label={shared.name}>
        {halves.map((half) => (
          <AfterInadequateChart
            key={half[0]?.inspectionId}
            episodes={half}
            toNext={half[0]?.next ? after.toNext : null}
            top={lastMonth(episodes)}
            size={sizes.paper}
            reading={null}
          />
        ))}
      </div>
      {children}
      <FigureFooter about="what became of each Inadequate" offers={offers} source={source}>
        <DataTable
          caption="Every Inadequate judgement under ILACS, by what came next"
          columns={[
            { label: 'Authority' },
            { label: 'Inadequate: inspection began' },
            { label: 'Report published' },
            { label: 'Kind' },
            { label: 'Next inspection began' },
            { label: 'Next report published' },
            { label: 'Overall grade' },
            { label: 'Months', isNumeric: true },
          ]}
          rows={episodes.map((episode) => ({
            key: episode.inspectionId,
            cells: cellsOf(episode),
          }))}
        />
      </FigureFooter>
    </figure>
  );
}

function cellsOf(episode: InadequateSpell): string[] {
  const { name, start, publishedOn, kind, next, months } = episode;
  const published = (date: string | null) => (date ? formatDate(date) : 'not in the files');
  return [
    name,
    formatDate(start),
    published(publishedOn),
    kind ?? 'not stated',
    next ? formatDate(next.start) : '–',
    next ? published(next.publishedOn) : '–',
    describeNextGrade(episode),
    months === null ? '–' : next ? String(months) : `${months} so far`,
  ];
}

interface ReadProps {
  readonly after: AfterInadequate;
  readonly name: string;
  readonly size: EpisodesSize;
}

function ReadEpisodes({ after, name, size }: ReadProps) {
  const { episodes, toNext } = after;
  const { groups, height } = placeEpisodes(episodes, size);
  const rows = groups.flatMap((group) => group.rows);
  const full = headOf(size) + height;
  const stops = rows.map(({ episode, y }) => ({
    x: 0,
    y: (headOf(size) + y) / full,
    words: `${describeEpisode(episode)}.`,
  }));
  const own = rows.findIndex(({ episode }) => episode.isOwn);
  return (
    <ChartReader name={name} summary={afterSummary(after)} stops={stops} start={Math.max(0, own)}>
      {(reading) => (
        <AfterInadequateChart
          episodes={episodes}
          toNext={toNext}
          size={size}
          reading={reading === null ? null : (rows[reading]?.episode.inspectionId ?? null)}
        />
      )}
    </ChartReader>
  );
}
