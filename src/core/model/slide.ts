/** Every slide of a board's run, in the order in which it is shown unless a reader orders it. */
export const slideIds = [
  'title',
  'standing',
  'attention',
  'changes',
  'judgements',
  'performance',
  'agency-rate',
  'turnover-rate',
  'vacancy-rate',
  'caseload',
  'threads',
  'areas',
  'actions',
  'others',
  'questions',
  'sources',
  'authorities',
  'authorities-lines',
] as const;

/** Slides that are shown only where a reader asks for them: of others than the board’s own authority. */
export const slidesOnRequest: readonly SlideId[] = ['authorities', 'authorities-lines'];

type FixedSlideId = (typeof slideIds)[number];

const measurePrefix = 'measure-';

/** The slide of one measure of the council's own; only its board says whether there is such a measure. */
type MeasureSlideId = `${typeof measurePrefix}${string}`;

export type SlideId = FixedSlideId | MeasureSlideId;

/** The slide of a measure, by the measure's id. */
export const measureSlide = (measureId: string): MeasureSlideId => `${measurePrefix}${measureId}`;

/** Whether it is the slide of a measure, and of which; `null` for any other slide. */
export const measureOfSlide = (slide: SlideId): string | null =>
  slide.startsWith(measurePrefix) ? slide.slice(measurePrefix.length) : null;

export const isSlideId = (text: string): text is SlideId =>
  (slideIds as readonly string[]).includes(text) || /^measure-[a-z0-9][a-z0-9-]*$/i.test(text);

/** As the chooser, the overview and the speaker's window call it. */
export function slideName(slide: SlideId): string {
  const measure = measureOfSlide(slide);
  return measure === null
    ? fixedName[slide as FixedSlideId]
    : `Measure: ${measure.replaceAll('-', ' ')}`;
}

const fixedName: Readonly<Record<FixedSlideId, string>> = {
  title: 'Title',
  standing: 'Where we stand',
  attention: 'Needs attention',
  changes: 'What changed',
  judgements: 'Judgements over time',
  performance: 'What needs attention in performance',
  'agency-rate': 'Agency workers',
  'turnover-rate': 'Turnover',
  'vacancy-rate': 'Vacancies',
  caseload: 'Cases per social worker',
  threads: 'What keeps coming back',
  areas: 'Open improvement areas',
  actions: 'Actions of the board',
  others: 'Others judged Inadequate',
  questions: 'Questions for the board',
  sources: 'Sources',
  authorities: 'Authorities side by side',
  'authorities-lines': 'Authorities, one measure over time',
};
