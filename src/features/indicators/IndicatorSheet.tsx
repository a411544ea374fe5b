import { Figure } from '#src/charts/Figure.tsx';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { boardMarks } from '#src/core/board/boardEvents.ts';
import { placeAmongYears } from '#src/core/board/yearAxis.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { caveatsOf, type IndicatorId } from '#src/core/model/indicator.ts';
import { describeNeighboursGap } from '#src/core/text/neighboursGapText.ts';
import { describeJointFigures } from '#src/core/text/sourceText.ts';
import { partsSentence } from '#src/features/indicators/change/changeText.ts';
import { latestChange } from '#src/features/indicators/change/latestChange.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { useIndicator } from '#src/features/indicators/shared/useIndicator.ts';
import {
  describeAgainstEngland,
  indicatorHeadline,
} from '#src/features/indicators/trend/indicatorHeadline.ts';
import { describeMark } from '#src/features/indicators/trend/markText.ts';
import { partSeries } from '#src/features/indicators/trend/partSeries.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { trendFigure } from '#src/features/indicators/trend/trendFigure.tsx';
import { trendOf } from '#src/features/indicators/trend/trendStats.ts';
import { trendSubtitle } from '#src/features/indicators/trend/trendText.ts';
import { IndicatorNote } from './IndicatorNote.tsx';
import styles from './IndicatorSheet.module.css';

interface Props extends BoardParams {
  readonly indicatorId: IndicatorId;
}

/**
 * One indicator on one sheet of paper: its line and table beside each other, whether the change is
 * real, and what it counts. Without element ids, as several stand in one document.
 */
export function IndicatorSheet({ indicatorId, ...board }: Props) {
  const data = useIndicator(board, indicatorId);
  const { file, all, authority, source } = data;
  const { indicator } = file;
  if (file.periods.length === 0) {
    return <h2>{indicator.name}: nothing was published by this date</h2>;
  }
  const reading = readingOf(file, all, authority);
  const headline = indicatorHeadline(reading);
  const standing = [
    `${trendSubtitle(reading.trend)}.`,
    describeAgainstEngland(reading),
    describeJointFigures(file, authority, all),
    describeNeighboursGap(authority, all),
  ];
  return (
    <div className={styles.sheet}>
      <div>
        <h2>{headline}</h2>
        <p className={styles.standing}>{standing.filter(Boolean).join(' ')}</p>
      </div>
      <SheetFigure data={data} finding={headline} />
      <div className={styles.notes}>
        <IndicatorNote title="How unusual is this change?" lines={changeLines(data)} />
        <IndicatorNote title="What it is" lines={[indicator.definition, indicator.howToRead]} />
        <IndicatorNote title="Caveats" lines={caveatsOf(file)} />
        <IndicatorNote title="Where it comes from" lines={[source]} />
      </div>
    </div>
  );
}

interface SheetFigureProps extends Pick<SectionProps, 'data'> {
  readonly finding: string;
}

/** Beside its table on a sheet of A4. */
function SheetFigure({ data, finding }: SheetFigureProps) {
  const { asAt, file, all, authority, pack, source } = data;
  const { indicator, periods } = file;
  const trend = trendOf(file, all, authority, { region: true, neighbours: false, chosen: [] });
  const [first = 0, last = 0] = [periods[0]?.year, periods.at(-1)?.year];
  const events = (pack ? boardMarks(pack) : [])
    .map((mark) => ({
      at: placeAmongYears(mark.on, indicator.periodKind),
      label: describeMark(mark),
    }))
    .filter(({ at }) => at >= first && at <= last);
  const drawn = {
    authority: authority.shortName,
    asAt,
    source,
    title: `${indicator.name} over time`,
    finding,
    fileName: [authority.shortName, indicator.id, asAt],
    trend,
    events,
    highlighted: null,
    sizes: 'rate',
  } as const;
  if (periods.length > 1) {
    return <Figure className={styles.figure} spec={trendFigure} data={drawn} frame="print" />;
  }
  return (
    <figure className={styles.figure} aria-label={drawn.title}>
      <p>
        Only {last} has been published ({indicator.periodKind} {last}), so there is no line to draw.
      </p>
      <SpecTable table={trendFigure.table(drawn)} />
    </figure>
  );
}

/** Whether the latest change is more than ordinary, and what moved behind it. */
function changeLines(data: SectionProps['data']): string[] {
  const { file } = data;
  if (file.periods.length < 2) return [];
  const moved = partsSentence(partSeries(data), file.periods.length - 1);
  const { finding, sentence } = latestChange(data);
  return moved === null ? [finding] : [sentence, moved];
}
