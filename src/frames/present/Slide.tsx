import { isIndicatorId } from '#src/core/model/indicator.ts';
import { measureOfSlide, slideName } from '#src/core/model/slide.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { ActionsSlide } from './ActionsSlide.tsx';
import { AreasSlide } from './AreasSlide.tsx';
import { AttentionSlide } from './AttentionSlide.tsx';
import { AuthoritiesLinesSlide } from './AuthoritiesLinesSlide.tsx';
import { AuthoritiesSlide } from './AuthoritiesSlide.tsx';
import { ChangesSlide } from './ChangesSlide.tsx';
import { IndicatorSlide } from './IndicatorSlide.tsx';
import { JudgementsSlide } from './JudgementsSlide.tsx';
import { MeasureSlide } from './MeasureSlide.tsx';
import { NeedsAttentionSlide } from './NeedsAttentionSlide.tsx';
import { OthersSlide } from './OthersSlide.tsx';
import { QuestionsSlide } from './QuestionsSlide.tsx';
import { RecurringThemesSlide } from './RecurringThemesSlide.tsx';
import { SourcesSlide } from './SourcesSlide.tsx';
import { SummarySlide } from './SummarySlide.tsx';
import type { SlideProps } from './slideProps.ts';
import { TitleSlide } from './TitleSlide.tsx';

/** One slide; it fills whatever stage it stands on. A file at fault costs its slides only. */
export function Slide(props: SlideProps) {
  return (
    <SectionBoundary name={`The slide “${slideName(props.slide)}”`} minHeight={200}>
      <Content {...props} />
    </SectionBoundary>
  );
}

function Content(props: SlideProps) {
  const { slide } = props;
  const measureId = measureOfSlide(slide);
  if (measureId !== null) return <MeasureSlide {...props} measureId={measureId} />;
  switch (slide) {
    case 'title':
      return <TitleSlide {...props} />;
    case 'standing':
      return <SummarySlide {...props} />;
    case 'attention':
      return <NeedsAttentionSlide {...props} />;
    case 'changes':
      return <ChangesSlide {...props} />;
    case 'judgements':
      return <JudgementsSlide {...props} />;
    case 'performance':
      return <AttentionSlide {...props} />;
    case 'threads':
      return <RecurringThemesSlide {...props} />;
    case 'areas':
      return <AreasSlide {...props} />;
    case 'actions':
      return <ActionsSlide {...props} />;
    case 'others':
      return <OthersSlide {...props} />;
    case 'authorities':
      return <AuthoritiesSlide {...props} />;
    case 'authorities-lines':
      return <AuthoritiesLinesSlide {...props} />;
    case 'questions':
      return <QuestionsSlide {...props} />;
    case 'sources':
      return <SourcesSlide {...props} />;
    default:
      return isIndicatorId(slide) && <IndicatorSlide {...props} indicatorId={slide} />;
  }
}
