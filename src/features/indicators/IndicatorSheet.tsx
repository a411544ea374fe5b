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
import { TrendChart } from '#src/features/indicators/trend/TrendChart.tsx';
import { TrendTable } from '#src/features/indicators/trend/TrendTable.tsx';
import type { TrendSize } from '#src/features/indicators/trend/trendLayout.ts';
import { trendOf } from '#src/features/indicators/trend/trendStats.ts';
import { trendSubtitle } from '#src/features/indicators/trend/trendText.ts';
import { keyed } from '#src/ui/keyed.ts';
import styles from './IndicatorSheet.module.css';

/** Beside its table on a sheet of A4. */
const size: TrendSize = {
  width: 620,
  height: 360,
  font: 16,
  right: 160,
  labels: 'short',
  everyYears: 1,
  events: 'beside',
};

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
      <SheetFigure data={data} name={`${authority.shortName}. ${headline}`} />
      <div className={styles.notes}>
        <Note title="How unusual is this change?" lines={changeLines(data)} />
        <Note title="What it is" lines={[indicator.definition, indicator.howToRead]} />
        <Note title="Caveats" lines={caveatsOf(file)} />
        <Note title="Where it comes from" lines={[source]} />
      </div>
    </div>
  );
}

function SheetFigure({ data, name }: Pick<SectionProps, 'data'> & { name: string }) {
  const { file, all, authority, pack } = data;
  const { indicator, periods } = file;
  const trend = trendOf(file, all, authority, { region: true, neighbours: false, chosen: [] });
  const [first = 0, last = 0] = [periods[0]?.year, periods.at(-1)?.year];
  const events = (pack ? boardMarks(pack) : [])
    .map((mark) => ({
      at: placeAmongYears(mark.on, indicator.periodKind),
      label: describeMark(mark),
    }))
    .filter(({ at }) => at >= first && at <= last);
  return (
    <figure className={styles.figure} aria-label={`${indicator.name} over time`}>
      {periods.length > 1 ? (
        <TrendChart name={name} trend={trend} events={events} size={size} />
      ) : (
        <p>
          Only {last} has been published ({indicator.periodKind} {last}), so there is no line to
          draw.
        </p>
      )}
      <TrendTable trend={trend} />
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

function Note({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {keyed(lines).map(({ key, item: line }) => (
        <p key={key}>{line}</p>
      ))}
    </div>
  );
}
