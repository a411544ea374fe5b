import { FlowSection } from '#src/features/areas/flow/FlowSection.tsx';
import { RecurringThemesSection } from '#src/features/areas/themes/RecurringThemesSection.tsx';
import { RecordPart } from '#src/features/recording/RecordPart.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { AreasHeadline } from './AreasHeadline.tsx';
import styles from './AreasView.module.css';
import { DecisionsSection } from './DecisionsSection.tsx';
import { EarlierListsSection } from './EarlierListsSection.tsx';
import { OpenNowSection } from './OpenNowSection.tsx';
import type { AreasViewProps } from './options.ts';

/** What is still open, what keeps coming back, and every list that there was before. */
export function AreasView({ options, onOptions, mayRecord = false, ...board }: AreasViewProps) {
  return (
    <div className={styles.view}>
      <SectionBoundary name="The headline of the improvement areas" minHeight={140}>
        <AreasHeadline {...board} />
      </SectionBoundary>
      <SectionBoundary name="The areas open now" minHeight={600}>
        <OpenNowSection {...board} options={options} onOptions={onOptions} />
      </SectionBoundary>
      <SectionBoundary name="The decisions and actions of the board" minHeight={0}>
        <DecisionsSection {...board} mayRecord={mayRecord} />
      </SectionBoundary>
      {mayRecord && (
        <SectionBoundary name="What you record" minHeight={0}>
          <RecordPart target={{ authorityCode: board.authorityCode, areaId: null }} />
        </SectionBoundary>
      )}
      <SectionBoundary name="What keeps coming back" minHeight={600}>
        <RecurringThemesSection
          {...board}
          recurringTheme={options.recurringTheme}
          onRecurringTheme={(recurringTheme) => onOptions({ ...options, recurringTheme })}
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
