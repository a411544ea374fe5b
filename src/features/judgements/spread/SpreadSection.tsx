import { Figure } from '#src/charts/Figure.tsx';
import styles from '#src/features/judgements/national/OthersSection.module.css';
import type { OthersProps } from '#src/features/judgements/national/useOthers.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { gradeSpread } from './gradeSpreadStats.ts';
import { spreadSentence } from './gradeSpreadText.ts';
import { spreadFigure } from './spreadFigure.tsx';

/** How the latest grades are spread over all current authorities, and the board's place among them. */
export function SpreadSection({ data }: OthersProps) {
  const { all, asAt, authority, file, source } = data;
  const spread = gradeSpread(file, all, authority);
  return (
    <section aria-labelledby="spread">
      <SectionHeading
        id="spread"
        title="Grades of all authorities"
        note={`Latest ILACS inspection of each of the ${spread.authorities} current authorities`}
      />
      <Figure
        spec={spreadFigure}
        frame="page"
        heading={<p className={styles.finding}>{spreadSentence(spread)}</p>}
        data={{ authority: authority.shortName, asAt, source, spread }}
      />
    </section>
  );
}
