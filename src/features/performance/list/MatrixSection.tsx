import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { AssuranceMark } from '#src/features/performance/marks/AssuranceMark.tsx';
import { MarkedWords } from '#src/features/performance/marks/MarkedWords.tsx';
import { VariationMark } from '#src/features/performance/marks/VariationMark.tsx';
import { assuranceWord, variationWord } from '#src/features/performance/markText.ts';
import { formatFigure } from '#src/features/performance/measureFormat.ts';
import {
  type MatrixCell,
  matrixColumns,
  matrixOf,
  matrixRows,
  notPlaced,
} from '#src/features/performance/measureMatrix.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './MatrixSection.module.css';

const rowDetail = {
  worse: 'more than chance',
  'common-cause': 'usual ups and downs',
  better: 'more than chance',
} as const;

const rowLetter = { worse: 'H', 'common-cause': null, better: 'H' } as const;

/** Three by three: how each measure moves, against what becomes of its target; the worst at the top left. */
export function MatrixSection(board: BoardParams) {
  const { readings } = useMeasures(board);
  const cells = matrixOf(readings);
  const without = notPlaced(readings);
  return (
    <section aria-labelledby="matrix" className={styles.section}>
      <SectionHeading
        id="matrix"
        title="Where each measure stands"
        note="Variation down, target across; the worst is at the top left"
      />
      <table className={styles.matrix} aria-label="Where each measure stands">
        <thead>
          <tr>
            <td />
            {matrixColumns.map((assurance) => (
              <th key={assurance} scope="col">
                <MarkedWords
                  mark={<AssuranceMark assurance={assurance} polarity="lower" />}
                  text={{
                    word: assuranceWord[assurance],
                    detail: 'the target, if nothing changes',
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixRows.map((variation) => (
            <tr key={variation}>
              <th scope="row">
                <MarkedWords
                  mark={<VariationMark variation={variation} letter={rowLetter[variation]} />}
                  text={{ word: variationWord[variation], detail: rowDetail[variation] }}
                />
              </th>
              {cells
                .filter((cell) => cell.variation === variation)
                .map((cell) => (
                  <Cell key={cell.assurance} {...cell} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      {without.length > 0 && (
        <p className={styles.note}>
          <strong>Not placed.</strong>{' '}
          {without.map(({ reading, reason }) => (
            <span key={reading.measure.id}>
              <MeasureLink {...reading} />: {reason}.{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Cell({ variation, assurance, advice, readings }: MatrixCell) {
  const tone =
    variation === 'worse' && assurance === 'missed'
      ? 'worst'
      : variation === 'better' && assurance === 'met'
        ? 'best'
        : undefined;
  return (
    <td data-tone={tone} data-empty={readings.length === 0} data-label={assuranceWord[assurance]}>
      <p className={styles.advice}>{advice}</p>
      {readings.length === 0 ? (
        <p className={styles.none}>No measure</p>
      ) : (
        <ul>
          {readings.map((reading) => (
            <li key={reading.measure.id}>
              <MeasureLink {...reading} />{' '}
              <span>
                {reading.judged?.value != null &&
                  formatFigure(reading.judged.value, reading.measure)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

const MeasureLink = ({ measure }: Pick<MeasureReading, 'measure'>) => (
  <Link to="/performance/$measure" params={{ measure: measure.id }}>
    {measure.name}
  </Link>
);
