import type { Area, AreaEvidence, AreaPlan } from '#src/core/model/area.ts';
import type {
  AreaUpdate,
  PlanChange,
  Recorded,
  UpdateEvidence,
} from '#src/core/model/areaUpdate.ts';
import { recordedSourceId } from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';

/**
 * The board once an update on an area is recorded: the one rule for the page that shows it at once
 * and for the server that keeps it. Evidence becomes an entry of the area's history, with a source
 * of its own; the parts of the plan that are given take the place of the former, which are kept for
 * views of an earlier day. Everything is known from the day of recording.
 *
 * @throws RangeError for an area that the board does not have.
 */
export function withUpdate(
  pack: BoardPack,
  areaId: string,
  { evidence, plan }: AreaUpdate,
  recorded: Recorded,
): BoardPack {
  if (!pack.areas.some(({ id }) => id === areaId)) {
    throw new RangeError(`The board of ${pack.authorityCode} has no area ${areaId}.`);
  }
  const source = evidence && sourceOf(evidence, recorded);
  return {
    ...pack,
    areas: pack.areas.map((area) =>
      area.id === areaId
        ? withPlan(
            evidence && source ? withEvidence(area, evidence, source.id, recorded.on) : area,
            plan,
            recorded.on,
          )
        : area,
    ),
    sources: source ? [...pack.sources, source] : pack.sources,
  };
}

const sourceOf = ({ source }: UpdateEvidence, { id, on }: Recorded): Source => ({
  id: recordedSourceId(id),
  ...source,
  // The document may be older: the board vouches only for the day on which it was told of it.
  publishedOn: on,
  kind: 'board_update',
  licence: 'Not stated',
  extentRead: 'as the board recorded it',
});

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

function withPlan(area: Area, change: PlanChange, today: Day): Area {
  if (Object.keys(change).length === 0) return area;
  return {
    ...area,
    plan: { ...noPlan, ...area.plan, ...change, knownOn: today, knownBy: 'published' },
    ...(area.plan && { formerPlans: [...(area.formerPlans ?? []), area.plan] }),
  };
}
