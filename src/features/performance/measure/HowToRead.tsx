import type { ReactNode } from 'react';
import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import { KeyIcon, TargetIcon, UsualRangeIcon } from '#src/features/performance/marks/KeyIcon.tsx';
import { markColour, markShape } from '#src/features/performance/marks/markLook.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { describeNoMark } from '#src/features/performance/measureSentence.ts';
import styles from './MeasureNotes.module.css';

/** What the lines and marks of a measure's chart mean: four lines, or fewer where it has no marks. */
export function HowToRead({ reading }: { readonly reading: MeasureReading }) {
  const { measure, noMark } = reading;
  const hasTarget = measure.targets.length > 0;
  return (
    <div>
      <h2>How to read it</h2>
      <ul className={styles.key}>
        {noMark === null ? (
          <>
            <Line icon={<UsualRangeIcon />}>
              Ordinary ups and downs stay inside the usual range.
            </Line>
            <Line icon={<Marks of={['common-cause']} />}>
              A circle is a usual month: it needs no explaining.
            </Line>
            {measure.polarity === 'none' ? (
              <Line icon={<Marks of={['neither']} />}>
                A triangle is more than chance would give: neither good nor bad.
              </Line>
            ) : (
              <Line icon={<Marks of={['worse', 'better']} />}>
                A square is worse than usual, a diamond better.
              </Line>
            )}
            {hasTarget && (
              <Line icon={<TargetIcon />}>
                A target inside the usual range is met or missed by chance.
              </Line>
            )}
          </>
        ) : (
          <>
            <Line icon={<Marks of={['common-cause']} />}>
              A circle is a {measure.period}; none has a mark. {describeNoMark(reading)}.
            </Line>
            {hasTarget && <Line icon={<TargetIcon />}>The dashed line is the target.</Line>}
          </>
        )}
      </ul>
    </div>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {icon}
      <span>{children}</span>
    </li>
  );
}

/** One mark in the middle, or two beside each other. */
function Marks({ of }: { readonly of: readonly (keyof typeof markShape)[] }) {
  return (
    <KeyIcon>
      {of.map((one, index) => (
        <ShapeMark
          key={one}
          shape={markShape[one]}
          x={of.length === 1 ? 14 : 7 + 14 * index}
          y={7}
          radius={4.6}
          fill={markColour[one]}
        />
      ))}
    </KeyIcon>
  );
}
