import type { IndicatorId } from '#src/core/model/indicator.ts';

interface HeadlineIndicator {
  readonly id: IndicatorId;
  /** As its card is headed. */
  readonly name: string;
  /** In the middle of a sentence. */
  readonly inSentence: string;
  readonly isPlural: boolean;
  /** What is counted, in a few words. */
  readonly counted: string;
}

/** The four indicators that a board opens with. */
export const headlineIndicators = [
  {
    id: 'agency-rate',
    name: 'Agency workers',
    inSentence: 'agency workers',
    isPlural: true,
    counted: '% of social workers',
  },
  {
    id: 'turnover-rate',
    name: 'Turnover',
    inSentence: 'turnover',
    isPlural: false,
    counted: '% who left in the year',
  },
  {
    id: 'vacancy-rate',
    name: 'Vacancies',
    inSentence: 'vacancies',
    isPlural: true,
    counted: '% of posts',
  },
  {
    id: 'caseload',
    name: 'Cases per social worker',
    inSentence: 'caseloads',
    isPlural: true,
    counted: 'average on the day',
  },
] as const satisfies readonly HeadlineIndicator[];
