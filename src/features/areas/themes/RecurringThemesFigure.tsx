import { FigureFooter } from '#src/charts/FigureFooter.tsx';
import { Sizes } from '#src/charts/Sizes.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import type { FigureAction } from '#src/ui/FigureActions.tsx';
import { periodName, periodShortName } from './periodText.ts';
import { RecurringThemesChart } from './RecurringThemesChart.tsx';
import type { ShownRecurringTheme } from './RecurringThemesDrawing.tsx';
import styles from './RecurringThemesFigure.module.css';
import type { RecurringThemes } from './recurringThemes.ts';
import type { RecurringThemesSize } from './recurringThemesLayout.ts';
import { describeRaisedIn, recurringThemesSummary } from './recurringThemeText.ts';

/** Each is shown over a range of widths in which its words stay between 14 and 21 pixels high. */
const sizes = {
  wide: { width: 1240, font: 16.4, left: 400, row: 35, spacing: 28 },
  large: { width: 880, font: 16, left: 320, row: 35, spacing: 28 },
  medium: { width: 640, font: 16.2, left: 0, row: 38, spacing: 28 },
  narrow: { width: 310, font: 16.4, left: 0, row: 38, spacing: 28 },
} as const satisfies Record<string, RecurringThemesSize>;

interface Props {
  readonly threads: RecurringThemes;
  readonly title: string;
  /** The finding, for the chart's accessible name. */
  readonly sentence: string;
  readonly shown: ShownRecurringTheme | null;
  readonly onChoose: (areaId: string) => void;
  /** What the marks mean and what is not drawn. */
  readonly notes: readonly string[];
  readonly offers: readonly FigureAction[];
  readonly source: string;
}

/** What keeps coming back, with its table, its downloads, and its source. */
export function RecurringThemesFigure(props: Props) {
  const { threads, title, sentence, shown, onChoose, notes, offers, source } = props;
  const { authorityName, periods, rows } = threads;
  const names = periods.map((period) => periodName(period, periods));
  const shortNames = periods.map((period) => periodShortName(period, periods));
  const drawing = (size: keyof typeof sizes) => (
    <RecurringThemesChart
      threads={threads}
      size={sizes[size]}
      periodNames={size === 'narrow' ? shortNames : names}
      name={`${title}: ${sentence}`}
      summary={recurringThemesSummary(threads)}
      shown={shown}
      onChoose={onChoose}
    />
  );
  return (
    <figure className={styles.figure} aria-label={title}>
      <Sizes
        wide={drawing('wide')}
        large={drawing('large')}
        medium={drawing('medium')}
        narrow={drawing('narrow')}
        isWideOnPaper
      />
      <p className={styles.note}>{notes.join(' ')}</p>
      <FigureFooter about="what keeps coming back" offers={offers} source={source}>
        <DataTable
          caption={`Areas of ${authorityName} by theme and by when they were raised`}
          isProse
          columns={[
            { label: 'Theme', width: '18%' },
            { label: 'Raised in' },
            ...names.map((label) => ({ label })),
          ]}
          rows={rows.map((row) => ({
            key: row.theme,
            cells: [
              row.theme,
              describeRaisedIn(row, threads),
              ...row.cells.map((cell) =>
                cell.length === 0
                  ? 'None'
                  : cell
                      .map(
                        ({ area, isOpenNow }) => `${area.title}${isOpenNow ? ' (open now)' : ''}`,
                      )
                      .join('; '),
              ),
            ],
          }))}
        />
      </FigureFooter>
    </figure>
  );
}
