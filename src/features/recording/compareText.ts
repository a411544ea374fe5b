import { describeDecision, describeOwnerAndDue } from '#src/core/board/decisionText.ts';
import { saidOf } from '#src/core/board/withMeasureValue.ts';
import { type Area, areaStatusName, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { ratingName } from '#src/core/model/rating.ts';
import type {
  OutboxEntry,
  RecordedDecision,
  RecordedUpdate,
  RecordedValue,
} from '#src/core/model/record.ts';
import { formatDate } from '#src/core/text/format.ts';
import { measureIn } from './pendingEdits.ts';
import { emptied, recordParts } from './recordText.ts';
import { valueParts } from './valueText.ts';

/** One part of an area: what a member recorded of it, and what the board says now. */
export interface Compared {
  readonly name: string;
  readonly mine: string;
  readonly now: string;
  /** Who changed it. */
  readonly remark: string;
}

const none = 'Not stated';

/** Every part of an area as a board has it, by the names of `recordParts`. */
function partsOf(area: Area, { sources }: BoardPack): Readonly<Record<string, string>> {
  const latest = area.history.at(-1);
  const source = sources.find(({ id }) => id === latest?.sourceId);
  const { plan } = area;
  const date = (value: string | null | undefined) => (value ? formatDate(value) : none);
  return {
    Status: areaStatusName[statusOf(area)],
    'Date of the evidence': date(latest?.on),
    Evidence: latest?.text || none,
    Source: source ? `${source.title}, ${source.publisher}` : none,
    Owner: plan?.owner || none,
    'Due date': date(plan?.dueOn),
    'Next step': plan?.nextStep || none,
    Delivery: plan?.delivery ? ratingName[plan.delivery] : none,
    Impact: plan?.impact ? ratingName[plan.impact] : none,
    Target: plan?.target || none,
    'Target date': date(plan?.targetBy),
    Comment: plan?.commentary || none,
  };
}

/**
 * What a member recorded on an area beside what the board says of it now: every part that either of
 * them changed. `null` where the board no longer has the area.
 */
export function comparedUpdate(entry: RecordedUpdate, current: BoardPack): Compared[] | null {
  const area = current.areas.find(({ id }) => id === entry.areaId);
  if (!area) return null;
  const before = partsOf(entry.seen, current);
  const now = partsOf(area, current);
  const mine = new Map(recordParts(entry).map(({ name, value }) => [name, value]));
  return Object.entries(now)
    .map(([name, value]) => {
      const own = mine.get(name);
      const isChanged = value !== before[name];
      return { name, mine: own ?? 'Not changed by you', now: value, own, isChanged };
    })
    .filter(({ own, isChanged }) => own !== undefined || isChanged)
    .map(({ own, isChanged, ...compared }) => ({
      ...compared,
      remark: remarkOf(own === undefined ? null : isSameAs(own, compared.now), isChanged),
    }));
}

/**
 * What a member recorded of a month beside what the board says of it now: every part that either of
 * them fills. `null` where the board no longer has the measure.
 */
export function comparedValue(entry: RecordedValue, current: BoardPack): Compared[] | null {
  const measure = measureIn(current, entry.measureId);
  if (!measure) return null;
  const partsIn = (board: Measure): Readonly<Record<string, string>> => {
    const last = saidOf(board, entry.body.period).at(-1);
    return last ? valueParts(board, last) : {};
  };
  const [before, now] = [partsIn(entry.seen), partsIn(measure)];
  return Object.entries(valueParts(entry.seen, entry.body))
    .map(([name, mine]) => ({
      name,
      mine: mine || none,
      now: now[name] || none,
      remark: remarkOf(mine === (now[name] ?? ''), before[name] !== now[name]),
    }))
    .filter(({ mine, now: other }) => mine !== none || other !== none);
}

const isSameAs = (own: string, now: string) => own === now || (own === emptied && now === none);

/** @param isSame Whether both say the same; `null` where the member says nothing of it. */
function remarkOf(isSame: boolean | null, isChanged: boolean): string {
  if (isSame === null) return 'Changed by somebody else';
  if (isSame) return 'Both say the same';
  return isChanged ? 'Both changed it, and they differ' : 'Changed by you alone';
}

/** What others recorded since a member saw the list of decisions, a sentence for each. */
export const decidedSince = (entry: RecordedDecision, current: BoardPack): string[] =>
  (current.decisions ?? [])
    .filter(({ id }) => !entry.seen.includes(id))
    .map((one) =>
      [`${describeDecision(one)}.`, describeOwnerAndDue(one)].filter(Boolean).join(' '),
    );

/** What becomes of both versions where the member's is recorded as well. */
export function describeBoth(entry: OutboxEntry): string {
  if (entry.measureId !== undefined) {
    return 'Nothing is lost where you record yours as well. Your value takes the place of the one now, which stays in the history of its month.';
  }
  if (entry.areaId === null) return 'Recording yours as well adds it to the list.';
  const { evidence, plan } = entry.body;
  const isPlan = Object.keys(plan).length > 0;
  return [
    'Nothing is lost where you record yours as well.',
    evidence && 'Your evidence joins the history of the area.',
    isPlan && 'Your parts of the plan take the place of those now, which stay in its history.',
  ]
    .filter(Boolean)
    .join(' ');
}
