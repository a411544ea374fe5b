import { figureActions } from '#src/charts/download/figureActions.ts';
import styles from '#src/features/judgements/national/OthersSection.module.css';
import type { OthersProps } from '#src/features/judgements/national/useOthers.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { GradeSpreadFigure } from './GradeSpreadFigure.tsx';
import { gradeSpreadCsv } from './gradeSpreadCsv.ts';
import { gradeSpread } from './gradeSpreadStats.ts';
import { spreadNotes, spreadSentence } from './gradeSpreadText.ts';

const title = 'Grades of all authorities';

/** How the latest grades are spread over all current authorities, and the board's place among them. */
export function SpreadSection({ data }: OthersProps) {
  const { all, asAt, authority, file, source } = data;
  const spread = gradeSpread(file, all, authority);
  const sentence = spreadSentence(spread);
  const notes = spreadNotes(spread, asAt);
  return (
    <section aria-labelledby="spread">
      <SectionHeading
        id="spread"
        title={title}
        note={`Latest ILACS inspection of each of the ${spread.authorities} current authorities`}
      />
      <p className={styles.finding}>{sentence}</p>
      <div className={styles.figure}>
        <GradeSpreadFigure
          spread={spread}
          title={title}
          sentence={sentence}
          source={source}
          offers={figureActions(
            { authority: authority.shortName, title, sentence, notes, source, asAt },
            {
              name: [authority.shortName, 'grades of all authorities', asAt],
              csv: () => gradeSpreadCsv(spread, source),
            },
          )}
        >
          {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
        </GradeSpreadFigure>
      </div>
    </section>
  );
}
