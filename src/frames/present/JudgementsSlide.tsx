import { boardHeadline } from '#src/core/board/headline.ts';
import { describePublishers } from '#src/core/board/sourceListText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { JudgementHistoryChart } from '#src/features/judgements/history/JudgementHistoryChart.tsx';
import type { JudgementHistorySize } from '#src/features/judgements/history/judgementHistorySize.ts';
import { judgementHistoryOf } from '#src/features/judgements/history/judgementHistoryStats.ts';
import { judgementHistorySummary } from '#src/features/judgements/history/judgementHistoryText.ts';
import styles from './JudgementsSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import { SlideSizes } from './SlideSizes.tsx';
import { describeOverallRun } from './slideJudgements.ts';
import type { SlideProps } from './slideProps.ts';

/** Drawn at the size of a page and enlarged with the stage: its words become 2.7% of the height or more. */
const shared = { left: 112, right: 100, header: 'above', visitRows: 2 } as const;
const wide = { ...shared, font: 17, width: 926, height: 386, everyYears: 1 };
const square = { ...shared, font: 16, width: 686, height: 366, everyYears: 2 };

/** Overall effectiveness and leadership since the single inspection framework. */
export function JudgementsSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const inspections = pack.inspections.filter(({ framework }) => framework !== 'child-protection');
  const judgementHistory = judgementHistoryOf(
    { ...pack, inspections },
    authority.shortName,
    ['overall', 'leadership'],
    authority.status === 'abolished' ? null : asAt,
  );
  const title =
    (judgementHistory && describeOverallRun(judgementHistory)) ?? boardHeadline(pack).title;
  const drawing = (size: JudgementHistorySize) =>
    judgementHistory && (
      <div role="img" aria-label={`${title}. ${judgementHistorySummary(judgementHistory)}`}>
        <JudgementHistoryChart judgementHistory={judgementHistory} size={size} reading={null} />
      </div>
    );
  return (
    <SlideFrame
      {...props}
      title={title}
      source={describePublishers(
        pack.sources,
        pack.inspections.flatMap(({ sourceIds }) => sourceIds),
      )}
      marking={pack.settings.marking}
    >
      {judgementHistory && (
        <figure className={styles.figure} aria-label="Judgements over time">
          <SlideSizes wide={drawing(wide)} square={drawing(square)} />
        </figure>
      )}
    </SlideFrame>
  );
}
