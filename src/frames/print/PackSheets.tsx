import { type ReactNode, useState } from 'react';
import { noFilter } from '#src/core/board/areaList.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { ilacsTopics } from '#src/core/model/topic.ts';
import { ActionsPaper } from '#src/features/actions/ActionsPaper.tsx';
import { AreasView } from '#src/features/areas/AreasView.tsx';
import type { AreasOptions } from '#src/features/areas/options.ts';
import { AttentionView } from '#src/features/attention/AttentionView.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { ChangesSection } from '#src/features/changes/ChangesSection.tsx';
import { IndicatorSheet } from '#src/features/indicators/IndicatorSheet.tsx';
import { WorkforceView } from '#src/features/indicators/scorecard/WorkforceView.tsx';
import type { JudgementsOptions } from '#src/features/judgements/history/options.ts';
import { JudgementsView } from '#src/features/judgements/JudgementsView.tsx';
import { FirstScreen } from '#src/features/overview/FirstScreen.tsx';
import { PerformancePaper } from '#src/features/performance/list/PerformancePaper.tsx';
import { MeasureSheet } from '#src/features/performance/measure/MeasureSheet.tsx';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { describeUnsent } from '#src/features/recording/outboxText.ts';
import { useUnsent } from '#src/features/recording/useUnsent.ts';
import type { SourcesOptions } from '#src/features/sources/options.ts';
import { SourcesView } from '#src/features/sources/SourcesView.tsx';
import type { TimelineOptions } from '#src/features/timeline/options.ts';
import { TimelineView } from '#src/features/timeline/TimelineView.tsx';
import { PageFooter } from '#src/frames/shared/PageFooter.tsx';
import { useHasMeasures } from '#src/navigation/useHasMeasures.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { Cover } from './Cover.tsx';
import { PackContents } from './PackContents.tsx';
import { Part, Sheet } from './Part.tsx';
import styles from './PrintFrame.module.css';
import { type PackPart, partsOf } from './packParts.ts';
import { usePackAddresses } from './usePackAddresses.ts';

/** The sheets of the whole board in the order of a meeting, each part on pages of its own. */
export function PackSheets(board: BoardParams) {
  const { ofPart } = usePackAddresses();
  const hasMeasures = useHasMeasures();
  return (
    <>
      <SectionBoundary name="The cover" minHeight={400}>
        <Cover {...board} />
        <div className={styles.provenance}>
          <Unsent {...board} />
          <PageFooter />
        </div>
      </SectionBoundary>
      <Attention {...board} />
      <SectionBoundary name="The contents" minHeight={400}>
        <PackContents {...board} />
      </SectionBoundary>
      {partsOf(hasMeasures).map(({ view, name }, index) => (
        <Part key={view} id={ofPart(view)} number={index + 1} name={name}>
          {partOf[view](board)}
        </Part>
      ))}
    </>
  );
}

/** What needs attention stands before all else, on the board of a council with a plan. */
function Attention(board: BoardParams) {
  return (
    <SectionBoundary name="What needs attention" minHeight={400}>
      <AttentionPaper {...board} />
    </SectionBoundary>
  );
}

function AttentionPaper(board: BoardParams) {
  const { pack } = useBoard(board.authorityCode, board.asAt);
  const { attention } = usePackAddresses();
  if (pack.actions === undefined) return null;
  return (
    <Sheet id={attention}>
      <AttentionView {...board} />
    </Sheet>
  );
}

function Unsent({ authorityCode }: BoardParams) {
  const count = useUnsent(authorityCode);
  return count > 0 && <p className={styles.unsent}>{describeUnsent('This pack', count)}</p>;
}

const partOf: Readonly<Record<PackPart, (board: BoardParams) => ReactNode>> = {
  '/': (board) => (
    <>
      <FirstScreen {...board} />
      <div className={styles.next}>
        <SectionBoundary name="What changed" minHeight={300}>
          <ChangesSection {...board} />
        </SectionBoundary>
      </div>
    </>
  ),
  '/performance': (board) => <Performance {...board} />,
  '/judgements': (board) => <Judgements {...board} />,
  '/workforce': (board) => <Workforce {...board} />,
  '/areas': (board) => <Areas {...board} />,
  '/timeline': (board) => <Timeline {...board} />,
  '/sources': (board) => <Sources {...board} />,
};

// What a reader asks of a part is for this printing only, and stays out of the address.

function Judgements(board: BoardParams) {
  const [options, setOptions] = useState<JudgementsOptions>({
    topics: ilacsTopics,
    record: null,
  });
  return <JudgementsView {...board} options={options} onOptions={setOptions} />;
}

function Workforce(board: BoardParams) {
  const { ofIndicator } = usePackAddresses();
  return (
    <>
      <WorkforceView {...board} />
      {indicatorIds.map((id) => (
        <Sheet key={id} id={ofIndicator(id)}>
          <SectionBoundary name={`The indicator ${id}`} minHeight={600}>
            <IndicatorSheet {...board} indicatorId={id} />
          </SectionBoundary>
        </Sheet>
      ))}
    </>
  );
}

function Performance(board: BoardParams) {
  const { readings } = useMeasures(board);
  const { ofMeasure } = usePackAddresses();
  return (
    <>
      <PerformancePaper {...board} />
      {readings.map(({ measure }) => (
        <Sheet key={measure.id} id={ofMeasure(measure.id)}>
          <SectionBoundary name={`The measure ${measure.name}`} minHeight={600}>
            <MeasureSheet {...board} measureId={measure.id} />
          </SectionBoundary>
        </Sheet>
      ))}
    </>
  );
}

function Areas(board: BoardParams) {
  const [options, setOptions] = useState<AreasOptions>({
    filter: noFilter,
    sort: null,
    recurringTheme: null,
  });
  return (
    <>
      <AreasView {...board} options={options} onOptions={setOptions} />
      <div className={styles.next}>
        <SectionBoundary name="The actions of the plan" minHeight={0}>
          <ActionsPaper {...board} />
        </SectionBoundary>
      </div>
    </>
  );
}

function Timeline(board: BoardParams) {
  const [options, setOptions] = useState<TimelineOptions>({ kinds: null, words: '', entry: null });
  return <TimelineView {...board} options={options} onOptions={setOptions} />;
}

function Sources(board: BoardParams) {
  const [options, setOptions] = useState<SourcesOptions>({
    source: null,
    sort: 'newest',
    find: '',
  });
  return <SourcesView {...board} options={options} onOptions={setOptions} />;
}
