import type { Ladder } from '#src/domain/ladder.ts';
import { decimalYear } from '#src/domain/partialDate.ts';
import { directionInWords, ladderRows, ladderSummary } from '#src/narrative/ladderWords.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import type { Download } from '#src/ui/DownloadButton.tsx';
import { ChartReader } from './ChartReader.tsx';
import { FigureFooter } from './FigureFooter.tsx';
import { LadderChart, type LadderSize } from './LadderChart.tsx';
import styles from './LadderFigure.module.css';

const sizes = {
  wide: {
    width: 1240,
    height: 280,
    left: 196,
    right: 108,
    font: 16,
    everyYears: 1,
    stacked: false,
  },
  medium: {
    width: 840,
    height: 270,
    left: 190,
    right: 100,
    font: 16,
    everyYears: 2,
    stacked: false,
  },
  narrow: {
    width: 310,
    height: 280,
    left: 96,
    right: 86,
    font: 15,
    everyYears: 4,
    stacked: true,
  },
} as const satisfies Record<string, LadderSize>;

interface Props {
  readonly ladder: Ladder;
  readonly title: string;
  /** What is known and not drawn; `null` for nothing. */
  readonly note: string | null;
  readonly download: Download;
  readonly source: string;
}

/** Judgements over time with their table, download and source. */
export function LadderFigure({ ladder, title, note, download, source }: Props) {
  const rows = ladderRows(ladder);
  const summary = ladderSummary(ladder);
  const [first, last] = ladder.years;
  return (
    <figure className={styles.figure} aria-label={title}>
      {Object.entries(sizes).map(([name, size]) => {
        const plot = size.width - size.left - size.right;
        const stops = rows.map(({ sort, date, what, finding }) => ({
          x: (size.left + ((decimalYear(sort) - first) / (last + 1 - first)) * plot) / size.width,
          words: `${date}: ${what}. ${finding}`,
        }));
        return (
          <div key={name} className={styles[name]}>
            <ChartReader name={title} summary={summary} stops={stops}>
              {(reading) => {
                const row = reading === null ? undefined : rows[reading];
                return (
                  <LadderChart
                    ladder={ladder}
                    size={size}
                    reading={row ? decimalYear(row.sort) : null}
                  />
                );
              }}
            </ChartReader>
          </div>
        );
      })}
      <p className={styles.note}>
        {[note, ladder.direction && directionInWords(ladder.direction)].filter(Boolean).join(' ')}
      </p>
      <FigureFooter about="judgements over time" download={download} source={source}>
        <DataTable
          caption={`Inspections and visits of ${ladder.authorityName}, oldest first`}
          isProse
          columns={[
            { label: 'Date' },
            { label: 'What' },
            { label: 'Grades, or areas covered' },
            { label: 'Published' },
          ]}
          rows={rows.map(({ sort, what, date, finding, published }) => ({
            key: `${sort} ${what}`,
            cells: [date, what, finding, published],
          }))}
        />
      </FigureFooter>
    </figure>
  );
}
