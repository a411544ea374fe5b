import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import { AssuranceMark } from '#src/features/performance/marks/AssuranceMark.tsx';
import { KeyIcon, TargetIcon, UsualRangeIcon } from '#src/features/performance/marks/KeyIcon.tsx';
import { markColour, markShape } from '#src/features/performance/marks/markLook.ts';
import { VariationMark } from '#src/features/performance/marks/VariationMark.tsx';
import { assuranceWord, variationWord } from '#src/features/performance/markText.ts';
import { fewestFigures } from '#src/features/performance/measureMonths.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './MarksKey.module.css';
import { sparklineMonths } from './measureSparkline.ts';

const moves = [
  { variation: 'worse', letter: 'H', rest: '' },
  { variation: 'better', letter: 'L', rest: '' },
  { variation: 'common-cause', letter: null, rest: ': usual ups and downs' },
  { variation: 'neither', letter: 'H', rest: '' },
] as const;

const outlooks = [
  { assurance: 'missed', rest: 'the usual range is outside it' },
  { assurance: 'either', rest: 'the usual range straddles it' },
  { assurance: 'met', rest: 'the usual range is inside it' },
] as const;

const shapes = [
  { variation: 'worse', word: 'Worse' },
  { variation: 'better', word: 'Better' },
  { variation: 'neither', word: 'Neither' },
  { variation: 'common-cause', word: 'Latest, if it is usual' },
] as const;

/** What every mark means, behind its heading where a page is narrow. */
export function MarksKey() {
  const isWide = window.matchMedia('(min-width: 60.01em)').matches;
  return (
    <Disclosure summary="How to read the marks" isOpen={isWide}>
      <div className={styles.key}>
        <div>
          <h3>Variation: has it really changed?</h3>
          <ul>
            {moves.map(({ variation, letter, rest }) => (
              <li key={variation}>
                <VariationMark variation={variation} letter={letter} />
                {variationWord[variation]}
                {rest}
              </li>
            ))}
          </ul>
          <p>H: to higher figures. L: to lower figures.</p>
        </div>
        <div>
          <h3>Target: if nothing else changes</h3>
          <ul>
            {outlooks.map(({ assurance, rest }) => (
              <li key={assurance}>
                <AssuranceMark assurance={assurance} polarity="lower" />
                {assuranceWord[assurance]}: {rest}
              </li>
            ))}
          </ul>
          <p>Marks need {fewestFigures} months of figures.</p>
        </div>
        <div>
          <h3>Small charts: the latest {sparklineMonths} months</h3>
          <ul>
            <li>
              <UsualRangeIcon />
              Usual range, with the mean
            </li>
            <li>
              <TargetIcon />
              Target
            </li>
            <li className={styles.shapes}>
              {shapes.map(({ variation, word }) => (
                <span key={variation}>
                  <KeyIcon width={14}>
                    <ShapeMark
                      shape={markShape[variation]}
                      x={7}
                      y={7}
                      radius={4.6}
                      fill={markColour[variation]}
                    />
                  </KeyIcon>
                  {word}
                </span>
              ))}
            </li>
          </ul>
        </div>
      </div>
    </Disclosure>
  );
}
