import type { Day, PartialDate } from './partialDate.ts';
import type { Topic } from './topic.ts';

/** Until the end of 2022 ILACS judged children in care and care leavers together, in this series. */
export const careAndLeaversSeries = 'care_and_leavers_ilacs_to_2022';

/** One judgement that a framework gives. */
interface JudgedTopic {
  readonly topic: Topic;
  /** As the framework words it; Ofsted's statistics use the same words as headings. */
  readonly title: string;
  /** A line joins only judgements of one series: same framework, same wording. */
  readonly seriesId: string;
  /** Topics that the same judgement covers as well. */
  readonly covers?: readonly Topic[];
}

/** What a framework judges from a day on, until its next period or the next framework. */
export interface FrameworkPeriod {
  /** First day on site of the inspections that it applies to. */
  readonly from: Day;
  /** When it became known; `null` where no source read says so, and it counts as known from `from`. */
  readonly announcedOn: Day | null;
  readonly judged: readonly JudgedTopic[];
}

/** A framework that Ofsted inspects, or inspected, under. */
export interface FrameworkEntry {
  readonly id: string;
  readonly name: string;
  /** In little room. */
  readonly shortName: string;
  /** "Judged under ILACS in June 2018." */
  readonly inSentence: string;
  /** As an authority's own `judgements.csv` writes it. */
  readonly inFiles: string;
  /**
   * When it replaced the one before: the older one's grades are not drawn beyond it. Ofsted's
   * consultation on ILACS gives January 2018; `null` where no source read gives a date.
   */
  readonly began: PartialDate | null;
  /** An older framework is part of the history only: no headline or count is made from it. */
  readonly isHistoryOnly: boolean;
  /** Oldest first; empty where what it judged is not laid down here, and any topic may come. */
  readonly periods: readonly FrameworkPeriod[];
}

const overall = {
  topic: 'overall',
  title: 'Overall effectiveness',
  seriesId: 'overall_ilacs',
} as const;

const leadershipAndHelp = [
  {
    topic: 'leadership',
    title: 'The impact of leaders on social work practice with children and families',
    seriesId: 'leadership_ilacs',
  },
  {
    topic: 'help-and-protection',
    title: 'The experiences and progress of children who need help and protection',
    seriesId: 'help_protection_ilacs',
  },
] as const;

const careApart = [
  {
    topic: 'children-in-care',
    title: 'The experiences and progress of children in care',
    seriesId: 'children_in_care_ilacs_from_2023',
  },
  {
    topic: 'care-leavers',
    title: 'The experiences and progress of care leavers',
    seriesId: 'care_leavers_ilacs_from_2023',
  },
] as const;

/**
 * Every framework, oldest first: the one place that says what is judged from when. A new framework,
 * or a change of one, is an entry here; series, validation, drawings and sentences follow it.
 */
export const frameworkEntries = [
  {
    id: 'child-protection',
    name: 'Child protection inspection',
    shortName: 'Child protection',
    inSentence: 'by child protection inspection',
    inFiles:
      'Inspection of local authority arrangements for the protection of children (pre-2013 child protection inspection)',
    began: null,
    isHistoryOnly: true,
    periods: [],
  },
  {
    id: 'sif',
    name: 'Single inspection framework',
    shortName: 'Single inspection',
    inSentence: 'under the single inspection framework',
    inFiles: 'Single inspection framework (SIF)',
    began: null,
    isHistoryOnly: true,
    periods: [],
  },
  {
    id: 'ilacs',
    name: 'ILACS framework',
    shortName: 'ILACS',
    inSentence: 'under ILACS',
    inFiles: 'ILACS',
    began: '2018-01-01',
    isHistoryOnly: false,
    periods: [
      {
        from: '2018-01-01',
        announcedOn: null,
        judged: [
          overall,
          ...leadershipAndHelp,
          {
            topic: 'children-in-care',
            title: 'The experiences and progress of children in care and care leavers',
            seriesId: careAndLeaversSeries,
            covers: ['care-leavers'],
          },
        ],
      },
      {
        from: '2023-01-01',
        announcedOn: null,
        judged: [overall, ...leadershipAndHelp, ...careApart],
      },
      {
        from: '2026-04-01',
        announcedOn: '2025-11-27',
        judged: [...leadershipAndHelp, ...careApart],
      },
    ],
  },
] as const satisfies readonly FrameworkEntry[];
