import { MemberRecordsSection } from '#src/features/recording/MemberRecordsSection.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { DataCheckSection } from './DataCheckSection.tsx';
import { DisagreementsSection } from './DisagreementsSection.tsx';
import { NationalSection } from './NationalSection.tsx';
import { NotClaimedSection } from './NotClaimedSection.tsx';
import { OwnSourcesSection } from './OwnSourcesSection.tsx';
import type { SourcesViewProps } from './options.ts';
import { RecordsApartSection } from './RecordsApartSection.tsx';
import { SourcesHeadline } from './SourcesHeadline.tsx';
import styles from './SourcesView.module.css';

/** Sources of the board, how far it can be trusted, and what it does not claim. */
export function SourcesView(props: SourcesViewProps) {
  return (
    <div className={styles.sections}>
      <SectionBoundary name="Sources of the board" minHeight={120}>
        <SourcesHeadline {...props} />
      </SectionBoundary>
      <SectionBoundary name="The data check" minHeight={300}>
        <DataCheckSection {...props} />
      </SectionBoundary>
      <SectionBoundary name="What was recorded and is said otherwise" minHeight={0}>
        <RecordsApartSection {...props} />
      </SectionBoundary>
      <SectionBoundary name="What members recorded" minHeight={0}>
        <MemberRecordsSection authorityCode={props.authorityCode} />
      </SectionBoundary>
      <SectionBoundary name="Where sources disagree" minHeight={200}>
        <DisagreementsSection {...props} />
      </SectionBoundary>
      <SectionBoundary name="What this board does not claim" minHeight={200}>
        <NotClaimedSection {...props} />
      </SectionBoundary>
      <SectionBoundary name="National publications" minHeight={500}>
        <NationalSection {...props} />
      </SectionBoundary>
      <SectionBoundary name="The authority’s own sources" minHeight={900}>
        <OwnSourcesSection {...props} />
      </SectionBoundary>
    </div>
  );
}
