import type { BoardView } from '#src/domain/boardView.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AreasHeadline } from './AreasHeadline.tsx';
import styles from './AreasView.module.css';
import { EarlierListsSection } from './EarlierListsSection.tsx';
import { FlowSection } from './FlowSection.tsx';
import { OpenNowSection } from './OpenNowSection.tsx';
import type { AreasOptions } from './options.ts';
import { ThreadsSection } from './ThreadsSection.tsx';

export interface AreasViewProps extends BoardView {
  readonly options: AreasOptions;
  readonly onOptions: (options: AreasOptions) => void;
}

/** What is still open, what keeps coming back, and every list that there was before. */
export function AreasView({ options, onOptions, ...board }: AreasViewProps) {
  return (
    <div className={styles.view}>
      <SectionBoundary name="The headline of the improvement areas" minHeight={140}>
        <AreasHeadline {...board} />
      </SectionBoundary>
      <SectionBoundary name="The areas open now" minHeight={600}>
        <OpenNowSection {...board} options={options} onOptions={onOptions} />
      </SectionBoundary>
      <SectionBoundary name="What keeps coming back" minHeight={600}>
        <ThreadsSection
          {...board}
          thread={options.thread}
          onThread={(thread) => onOptions({ ...options, thread })}
        />
      </SectionBoundary>
      <SectionBoundary name="Whether the list is shrinking" minHeight={300}>
        <FlowSection {...board} />
      </SectionBoundary>
      <SectionBoundary name="The earlier lists" minHeight={300}>
        <EarlierListsSection {...board} options={options} />
      </SectionBoundary>
    </div>
  );
}
