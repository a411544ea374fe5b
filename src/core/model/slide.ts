/** Every slide of a board's run, in the order in which it is shown unless a reader orders it. */
export const slideIds = [
  'title',
  'standing',
  'changes',
  'judgements',
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
] as const;

export type SlideId = (typeof slideIds)[number];

export const isSlideId = (text: string): text is SlideId =>
  (slideIds as readonly string[]).includes(text);

/** As the chooser, the overview and the speaker's window call it. */
export const slideName: Readonly<Record<SlideId, string>> = {
  title: 'Title',
  standing: 'Where we stand',
  changes: 'What changed',
  judgements: 'Judgements over time',
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
};
