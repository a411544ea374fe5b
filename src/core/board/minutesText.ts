import type { Area } from '#src/core/model/area.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { areasOf, inReadingOrder } from './decisions.ts';
import { describeOwnerAndDue } from './decisionText.ts';

/** What the board agreed on one day, as it goes into the minutes. */
export interface Minutes {
  readonly title: string;
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
}

/** The latest day on which the board agreed anything; `null` where it never did. */
export const latestDecisionDay = (decisions: readonly BoardDecision[]): Day | null =>
  decisions
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null;

/** The decisions and the actions of a day, decisions first, each a sentence with its owner, date and areas. */
export function minutesOf(
  decisions: readonly BoardDecision[],
  areas: readonly Area[],
  day: Day,
): Minutes {
  const ofDay = inReadingOrder(decisions.filter(({ on }) => on === day));
  const item = (decision: BoardDecision) => {
    const about = areasOf(decision, areas).map(({ title }) => title);
    return [
      decision.text.trim().replace(/\s+/g, ' '),
      describeOwnerAndDue(decision),
      about.length > 0 ? `About: ${about.join('; ')}.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  return {
    title: `Decisions and actions of ${formatDate(day)}`,
    lists: [
      { heading: 'Decisions', items: ofDay.decisions.map(item) },
      { heading: 'Actions', items: ofDay.actions.map(item) },
    ].filter(({ items }) => items.length > 0),
  };
}
