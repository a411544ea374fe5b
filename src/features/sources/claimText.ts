import type { NotClaimed } from '#src/core/model/claims.ts';

/** What no board of this kind claims, whatever the authority and its sources. */
export const neverClaimed: readonly Pick<NotClaimed, 'id' | 'claim' | 'reason'>[] = [
  {
    id: 'no-grade-of-stability',
    claim: 'That a grade measures the stability of the workforce, or that one caused the other',
    reason: 'They stand side by side, and no source read tests the link.',
  },
  {
    id: 'no-line-across-frameworks',
    claim: 'A line that joins grades of different frameworks or wordings',
    reason: 'Each line ends where its framework or its wording does.',
  },
  {
    id: 'no-mixed-base',
    claim: 'One rate from figures that count different people',
    reason:
      'What a council or a newspaper counts stands beside the Department for Education’s figures, with its own base, and never in their line.',
  },
  {
    id: 'no-closure-by-silence',
    claim: 'That an improvement area is closed because no later source mentions it',
    reason: 'Silence is shown as “No later evidence”.',
  },
  {
    id: 'no-missing-nought',
    claim: 'That a figure which was not published is 0',
    reason: 'It keeps its place, with the publisher’s reason for it.',
  },
];
