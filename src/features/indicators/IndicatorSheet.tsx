import { Figure } from '#src/charts/Figure.tsx';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { boardMarks } from '#src/core/board/boardEvents.ts';
import { placeAmongYears } from '#src/core/board/yearAxis.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { caveatsOf, type IndicatorId } from '#src/core/model/indicator.ts';
import { neighboursGapInWords } from '#src/core/text/neighboursGapWords.ts';
import { jointFiguresInWords } from '#src/core/text/sourceWords.ts';
import { partsSentence } from '#src/features/indicators/change/changeWords.ts';
import { latestChange } from '#src/features/indicators/change/latestChange.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import { useIndicator } from '#src/features/indicators/shared/useIndicator.ts';
import {
  indicatorHeadline,
  standingInWords,
} from '#src/features/indicators/trend/indicatorHeadline.ts';
import { markInWords } from '#src/features/indicators/trend/markWords.ts';
import { partSeries } from '#src/features/indicators/trend/partSeries.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { trendFigure } from '#src/features/indicators/trend/trendFigure.tsx';
import { trendOf } from '#src/features/indicators/trend/trendStats.ts';
import { trendSubtitle } from '#src/features/indicators/trend/trendWords.ts';
import { keyed } from '#src/ui/keyed.ts';
import styles from './IndicatorSheet.module.css';

interface Props extends BoardView {
  readonly indicatorId: IndicatorId;
}

/**
 * One indicator on one sheet of paper: its line and table beside each other, whether the change is
 * real, and what it counts. Without element ids, as several stand in one document.
 */
export function IndicatorSheet({ indicatorId, ...board }: Props) {
  const material = useIndicator(board, indicatorId);
  const { file, all, authority, source } = material;
  const { indicator } = file;
  if (file.periods.length === 0) {
    return <h2>{indicator.name}: nothing was published by this date</h2>;
  }
  const reading = readingOf(file, all, authority);
  const headline = indicatorHeadline(reading);
  const standing = [
    `${trendSubtitle(reading.trend)}.`,
    standingInWords(reading),
    jointFiguresInWords(file, authority, all),
    neighboursGapInWords(authority, all),
  ];
  return (
    <div className={styles.sheet}>
      <div>
        <h2>{headline}</h2>
        <p className={styles.standing}>{standing.filter(Boolean).join(' ')}</p>
      </div>
      <SheetFigure material={material} finding={headline} />
      <div className={styles.notes}>
        <Note title="Is this change real?" lines={changeLines(material)} />
        <Note title="What it is" lines={[indicator.definition, indicator.howToRead]} />
        <Note title="Read with care" lines={caveatsOf(file)} />
        <Note title="Where it comes from" lines={[source]} />
      </div>
    </div>
  );
}

interface SheetFigureProps extends Pick<SectionProps, 'material'> {
  readonly finding: string;
}

/** Beside its table on a sheet of A4. */
function SheetFigure({ material, finding }: SheetFigureProps) {
  const { asAt, file, all, authority, pack, source } = material;
  const { indicator, periods } = file;
  const trend = trendOf(file, all, authority, { region: true, neighbours: false, chosen: [] });
  const [first = 0, last = 0] = [periods[0]?.year, periods.at(-1)?.year];
  const events = (pack ? boardMarks(pack) : [])
    .map((mark) => ({
      at: placeAmongYears(mark.on, indicator.periodKind),
      label: markInWords(mark),
    }))
    .filter(({ at }) => at >= first && at <= last);
  const data = {
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
    return <Figure className={styles.figure} spec={trendFigure} data={data} frame="print" />;
  }
  return (
    <figure className={styles.figure} aria-label={data.title}>
      <p>
        Only {last} has been published ({indicator.periodKind} {last}), so there is no line to draw.
      </p>
      <SpecTable table={trendFigure.table(data)} />
    </figure>
  );
}

/** Whether the latest change is more than ordinary, and what moved behind it. */
function changeLines(material: SectionProps['material']): string[] {
  const { file } = material;
  if (file.periods.length < 2) return [];
  const moved = partsSentence(partSeries(material), file.periods.length - 1);
  const { finding, sentence } = latestChange(material);
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
