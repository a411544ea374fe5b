import { memo, useMemo } from 'react';
import { Figure } from '#src/charts/Figure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AuthoritiesView.module.css';
import { MeasureField } from './MeasureField.tsx';
import { multiplesOf } from './multiples.ts';
import { multiplesFigure, multiplesTitle } from './multiplesFigure.tsx';
import type { AuthoritiesOptions } from './options.ts';
import { setHistory } from './setHistory.ts';
import { setHistoryFigure } from './setHistoryFigure.tsx';
import type { ComparisonData } from './useComparison.ts';

/** A larger set keeps one order in its drawings: to draw them again would hold up the table. */
const mostThatFollow = 40;

/** The rows in the order of the drawings, and how they say so. */
const drawnRows = ({ rows, comparison }: ComparisonData) =>
  rows.length > mostThatFollow
    ? { rows: comparison.rows, order: 'By name' }
    : { rows, order: 'In the order of the table' };

/** Drawn again only for other rows or another measure. */
const KeptFigure = memo(Figure) as typeof Figure;

/** A part of the view, and what may be chosen in it. */
export interface SectionProps {
  readonly data: ComparisonData;
  readonly options: AuthoritiesOptions;
  readonly onOptions: (options: AuthoritiesOptions) => void;
}

/** One measure of the set over time, and its judgements over time. */
export const SetDrawings = memo(function SetDrawings(section: SectionProps) {
  return (
    <>
      <MultiplesSection {...section} />
      <HistorySection {...section} />
    </>
  );
});

function MultiplesSection({ data, options, onOptions }: SectionProps) {
  const { rows, order } = drawnRows(data);
  const { all, asAt, authority, comparison, sources } = data;
  const column = comparison.columns.find(({ indicator }) => indicator.id === options.measure);
  const file = (column ?? comparison.columns[0])?.file;
  const figure = useMemo(() => {
    if (!file || file.periods.length === 0 || rows.length === 0) return null;
    return {
      authority: authority.shortName,
      asAt,
      source: sources[0] ?? '',
      setName: comparison.set.name,
      multiples: multiplesOf(file, all, rows),
    };
  }, [file, rows, all, asAt, authority, comparison.set.name, sources[0]]);
  if (!file || !figure) return null;
  return (
    <section className={styles.section} aria-labelledby="multiples">
      <SectionHeading
        id="multiples"
        title={multiplesTitle(figure)}
        note={`${order}, on one scale; ${figure.multiples.england ? 'grey is England, and ' : ''}beside each name stands the latest year`}
      />
      <div className={styles.choice}>
        <MeasureField
          label="Measure"
          value={file.indicator.id}
          columns={comparison.columns}
          onMeasure={(measure) => onOptions({ ...options, measure })}
        />
      </div>
      <KeptFigure spec={multiplesFigure} data={figure} frame="page" heading={null} />
    </section>
  );
}

function HistorySection({ data }: SectionProps) {
  const { rows, order } = drawnRows(data);
  const { asAt, authority, comparison, inspections, source } = data;
  const figure = useMemo(
    () => ({
      authority: authority.shortName,
      asAt,
      source,
      setName: comparison.set.name,
      rows: setHistory(rows, inspections, asAt),
    }),
    [rows, inspections, asAt, authority, source, comparison.set.name],
  );
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="set-history">
      <SectionHeading
        id="set-history"
        title="Overall judgements since 2018"
        note={`${order}, a row for each authority`}
      />
      <KeptFigure spec={setHistoryFigure} data={figure} frame="page" />
    </section>
  );
}
