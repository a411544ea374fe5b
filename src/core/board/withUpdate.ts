import type { Area, AreaEvidence, AreaPlan } from '#src/core/model/area.ts';
import type {
  AreaUpdate,
  PlanChange,
  Recorded,
  UpdateEvidence,
} from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { recordedSource } from './recordSources.ts';

/**
 * The board once an update on an area is recorded: the one rule for the page that shows it at once
 * and for the server that keeps it. Evidence becomes an entry of the area's history, with a source
 * of its own; the parts of the plan that are given take the place of the former, which are kept for
 * views of an earlier day, and so is evidence that is withdrawn. Everything is known from the day of recording.
 *
 * @throws RangeError for an area that the board does not have.
 */
export function withUpdate(
  pack: BoardPack,
  areaId: string,
  { evidence, plan, withdraws }: AreaUpdate,
  recorded: Recorded,
): BoardPack {
  if (!pack.areas.some(({ id }) => id === areaId)) {
    throw new RangeError(`The board of ${pack.authorityCode} has no area ${areaId}.`);
  }
  const source = evidence && recordedSource(evidence.source, recorded);
  const updated = (area: Area): Area => {
    const rest = withdraws === undefined ? area : withoutEvidence(area, withdraws, recorded.on);
    const shown = evidence && source ? withEvidence(rest, evidence, source.id, recorded.on) : rest;
    return withPlan(shown, plan, recorded.on);
  };
  return {
    ...pack,
    areas: pack.areas.map((area) => (area.id === areaId ? updated(area) : area)),
    sources: source ? [...pack.sources, source] : pack.sources,
  };
}

function withEvidence(
  area: Area,
  { status, on, text }: UpdateEvidence,
  sourceId: string,
  today: Day,
): Area {
  const entry: AreaEvidence = { status, on, knownOn: today, knownBy: 'published', text, sourceId };
  // Older evidence that is said late does not overrule what was found since.
  const history = [...area.history, entry].toSorted((a, b) =>
    compareText(lastDay(a.on), lastDay(b.on)),
  );
  return { ...area, history };
}

/** What is withdrawn stays for views of earlier days. */
const withoutEvidence = (area: Area, sourceId: string, today: Day): Area => ({
  ...area,
  history: area.history.map((entry) =>
    entry.sourceId === sourceId && entry.withdrawn === undefined
      ? { ...entry, withdrawn: { knownOn: today, knownBy: 'published' } }
      : entry,
  ),
});

const noPlan: Omit<AreaPlan, 'knownOn' | 'knownBy'> = {
  owner: '',
  dueOn: null,
  nextStep: '',
  delivery: null,
  impact: null,
  target: '',
  targetBy: null,
  commentary: '',
};

/**
 * By date: a plan that the council's file gives from a later day on holds from then, and what was
 * recorded before it joins its history, so that neither is lost.
 */
function withPlan(area: Area, change: PlanChange, today: Day): Area {
  if (Object.keys(change).length === 0) return area;
  const all: readonly AreaPlan[] = [...(area.formerPlans ?? []), ...(area.plan ? [area.plan] : [])];
  const isLater = ({ knownOn }: AreaPlan) => lastDay(knownOn) > today;
  const before = all.filter((plan) => !isLater(plan));
  const made = {
    ...noPlan,
    ...before.at(-1),
    ...change,
    knownOn: today,
    knownBy: 'published',
  } as const;
  const plans = [...before, made, ...all.filter(isLater)];
  return {
    ...area,
    plan: plans.at(-1) ?? made,
    ...(plans.length > 1 && { formerPlans: plans.slice(0, -1) }),
  };
}
