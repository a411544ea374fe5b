import type { ReactNode } from 'react';
import { ChartReader } from '#src/charts/ChartReader.tsx';
import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { Sizes } from '#src/charts/Sizes.tsx';
import { gradeShortName, grades } from '#src/core/model/grade.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import type { FigureAction } from '#src/ui/FigureActions.tsx';
import { GradeSpreadChart } from './GradeSpreadChart.tsx';
import type { GradeSpread } from './gradeSpread.ts';
import { type SpreadSize, spreadBand, spreadHead } from './gradeSpreadSize.ts';
import {
  apartCount,
  describeSpreadRow,
  spreadSummary,
  spreadTopicName,
} from './gradeSpreadText.ts';

const sizes = {
  wide: { width: 1240, font: 16, left: 190, bar: 30 },
  large: { width: 940, font: 16, left: 170, bar: 30 },
  medium: { width: 640, font: 16, left: 160, bar: 28 },
  narrow: { width: 360, font: 17.6, left: 0, bar: 30 },
} as const satisfies Record<string, SpreadSize>;

interface Props {
  readonly spread: GradeSpread;
  readonly title: string;
  /** The finding, for the chart's accessible name. */
  readonly sentence: string;
  readonly offers: readonly FigureAction[];
  readonly source: string;
  /** How to read it, below the chart. */
  readonly children: ReactNode;
}

/** The latest grades of all current authorities, topic by topic, and the board's place among them. */
export function GradeSpreadFigure({ spread, title, sentence, offers, source, children }: Props) {
  const { authorityName, topics } = spread;
  const shared = { spread, name: `${title}: ${sentence}` };
  const hasEnded = topics.some(({ apart }) => apart['no-longer-judged'].length > 0);
  return (
    <figure aria-label={title}>
      <Sizes
        wide={<ReadSpread {...shared} size={sizes.wide} />}
        large={<ReadSpread {...shared} size={sizes.large} />}
        medium={<ReadSpread {...shared} size={sizes.medium} />}
        narrow={<ReadSpread {...shared} size={sizes.narrow} />}
      />
      {children}
      <FigureFooter about="latest grades of all authorities" offers={offers} source={source}>
        <DataTable
          caption="Current authorities by the grades of their latest ILACS inspection"
          columns={[
            { label: 'Judgement' },
            { label: authorityName },
            ...grades.map((grade) => ({ label: gradeShortName[grade], isNumeric: true })),
            ...(hasEnded ? [{ label: 'No longer given one', isNumeric: true }] : []),
            { label: 'Without a grade', isNumeric: true },
          ]}
          rows={topics.map(({ topic, counts, apart, own }) => ({
            key: topic,
            cells: [
              spreadTopicName[topic],
              own ? gradeShortName[own] : 'no grade',
              ...grades.map((grade) => String(counts[grade])),
              ...(hasEnded ? [String(apart['no-longer-judged'].length)] : []),
              String(apartCount(apart) - apart['no-longer-judged'].length),
            ],
          }))}
        />
      </FigureFooter>
    </figure>
  );
}

interface ReadProps {
  readonly spread: GradeSpread;
  readonly name: string;
  readonly size: SpreadSize;
}

function ReadSpread({ spread, name, size }: ReadProps) {
  const { topics, authorityName } = spread;
  const [head, band] = [spreadHead(size), spreadBand(size)];
  const full = head + band * topics.length;
  const stops = topics.map((topic, index) => ({
    x: 0,
    y: (head + (index + 0.5) * band) / full,
    words: describeSpreadRow(topic, authorityName),
  }));
  return (
    <ChartReader name={name} summary={spreadSummary(spread)} stops={stops} start={0}>
      {(reading) => <GradeSpreadChart spread={spread} size={size} reading={reading} />}
    </ChartReader>
  );
}
