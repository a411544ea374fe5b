import { type Action, statesOf } from '#src/core/model/action.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Completion } from '#src/core/model/completion.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import { actionTitle } from './actionText.ts';
import { areasOf, inReadingOrder } from './decisions.ts';
import { decisionInShort, describeOwnerAndDue } from './decisionText.ts';

/** What the board agreed and recorded on one day, as it goes into the minutes. */
export interface Minutes {
  readonly title: string;
  /** None of them is empty. */
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
}

type Recorded = Pick<BoardPack, 'actions' | 'areas' | 'decisions' | 'meetings' | 'sources'>;

/** The latest day on which the board agreed anything; `null` where it never did. */
export const latestDecisionDay = (decisions: readonly BoardDecision[]): Day | null =>
  decisions
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null;

/** That something was said on a day to be done, or not to be done after all. */
interface Outcome {
  readonly name: string;
  readonly completion: Completion | null;
}

/**
 * What was last said on a day to have become of something, where that differs from what was said before it.
 *
 * @param states Oldest first.
 * @param isNew Whether that there is nothing before them says that it was not done.
 */
function outcomeOn(
  name: string,
  states: readonly Pick<Action, 'completion' | 'knownOn'>[],
  day: Day,
  isNew: boolean,
): Outcome[] {
  const before = states.findLast(({ knownOn }) => lastDay(knownOn) < day)?.completion ?? null;
  const now = states.findLast(({ knownOn }) => knownOn === day);
  const isFirst = !isNew && states.every(({ knownOn }) => lastDay(knownOn) >= day);
  if (now === undefined || isFirst) return [];
  const isSame = JSON.stringify(before) === JSON.stringify(now.completion);
  return isSame ? [] : [{ name, completion: now.completion }];
}

/** What was recorded on a day of actions of the plan, then of decisions and actions of meetings. */
const outcomesOn = ({ actions = [], decisions = [] }: Recorded, day: Day): Outcome[] => [
  ...actions.flatMap((action) =>
    outcomeOn(`${action.id} ${actionTitle(action)}`, statesOf(action), day, false),
  ),
  ...decisions.flatMap((decision) =>
    outcomeOn(decisionInShort(decision), decision.changes ?? [], day, true),
  ),
];

/** "Done 20 November 2026. Evidence: The standard, as issued. Standard, Council. Seen by the meeting of ...". */
function describeCompletion({ doneOn, evidence }: Completion, pack: Recorded): string {
  const done = `Done ${formatDate(doneOn)}`;
  if (evidence === null) return `${done}, no evidence yet.`;
  const source = pack.sources.find(({ id }) => id === evidence.sourceId);
  const meeting = pack.meetings.find(({ id }) => id === evidence.meetingId);
  return [
    `${done}.`,
    `Evidence: ${evidence.text.trim().replace(/\s+/g, ' ').replace(/\.$/, '')}.`,
    source ? `Source: ${sourceName(source)}.` : '',
    meeting ? `Seen by the meeting of ${formatDate(meeting.on)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The decisions and the actions of a day, each a sentence with its owner, date and areas, then the actions
 * that were recorded on it as done, with what shows it, and those that are not done after all.
 *
 * @param pack As known on the day or later.
 */
export function minutesOf(pack: Recorded, day: Day): Minutes {
  const ofDay = inReadingOrder((pack.decisions ?? []).filter(({ on }) => on === day));
  const agreed = (decision: BoardDecision) => {
    const about = areasOf(decision, pack.areas).map(({ title }) => title);
    return [
      decision.text.trim().replace(/\s+/g, ' '),
      describeOwnerAndDue(decision),
      about.length > 0 ? `About: ${about.join('; ')}.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  const outcomes = outcomesOn(pack, day);
  return {
    title: `Decisions and actions of ${formatDate(day)}`,
    lists: [
      { heading: 'Decisions', items: ofDay.decisions.map(agreed) },
      { heading: 'Actions', items: ofDay.actions.map(agreed) },
      {
        heading: 'Recorded as done',
        items: outcomes.flatMap(({ name, completion }) =>
          completion ? `${name}. ${describeCompletion(completion, pack)}` : [],
        ),
      },
      {
        heading: 'Recorded as not done after all',
        items: outcomes.flatMap(({ name, completion }) => (completion ? [] : `${name}.`)),
      },
    ].filter(({ items }) => items.length > 0),
  };
}
