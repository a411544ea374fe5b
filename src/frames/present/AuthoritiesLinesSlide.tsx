import { Figure } from '#src/charts/Figure.tsx';
import { formatCount } from '#src/core/text/format.ts';
import { mostOnSlide } from '#src/features/authorities/MultiplesDrawing.tsx';
import { multiplesOf } from '#src/features/authorities/multiples.ts';
import { multiplesFigure, multiplesTitle } from '#src/features/authorities/multiplesFigure.tsx';
import styles from './AuthoritiesSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';
import { comparisonSource, useSlideComparison } from './useSlideComparison.ts';

/** One measure of a set over time: a small line for each authority, all on one scale. */
export function AuthoritiesLinesSlide(props: SlideProps) {
  const { data, options, marking } = useSlideComparison(props.board);
  const { all, asAt, authority, comparison, rows } = data;
  const wanted = comparison.columns.find(({ indicator }) => indicator.id === options.measure);
  const file = (wanted ?? comparison.columns[0])?.file;
  const frame = { ...props, marking, source: comparisonSource };
  if (!file || file.periods.length === 0 || rows.length === 0) {
    return (
      <SlideFrame {...frame} title={`${comparison.set.name}: nothing to draw`}>
        <p>
          {data.isPending
            ? 'Loading every indicator…'
            : 'No authority is in this set, or nothing was published by this date.'}
        </p>
      </SlideFrame>
    );
  }
  const shown = rows.slice(0, mostOnSlide);
  const figure = {
    authority: authority.shortName,
    asAt,
    source: comparisonSource,
    setName: comparison.set.name,
    multiples: multiplesOf(file, all, shown),
  };
  const left = rows.length - shown.length;
  return (
    <SlideFrame {...frame} title={`${multiplesTitle(figure)}, ${comparison.set.name}`}>
      <Figure spec={multiplesFigure} data={figure} frame="slide" heading={null} />
      <p className={styles.more}>
        One scale for all; grey is England, and the figure beside a name is the latest year’s.
        {left > 0 && ` ${formatCount(left)} more stand under Compare authorities.`}
      </p>
    </SlideFrame>
  );
}
