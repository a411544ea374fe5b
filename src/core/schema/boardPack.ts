import * as z from 'zod/mini';
import {
  type Area,
  areaLists,
  areaStatuses,
  type ListedAs,
  listedAsName,
  listOwners,
} from '#src/core/model/area.ts';
import { type BoardPack, eventCategories, eventTypes } from '#src/core/model/boardPack.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { action } from './action.ts';
import { wrongActionLinks } from './actionLinks.ts';
import { boardDecision } from './boardDecision.ts';
import { disagreement, notClaimed } from './claims.ts';
import {
  arrayOf,
  confidence,
  filledText,
  inUntilOrder,
  kept,
  known,
  madeOfParts,
  notKnownBefore,
  onsCode,
  partialDate,
  recordId,
  schemaVersion,
  source,
  text,
  textParts,
  title,
} from './common.ts';
import { inspection, visit } from './inspections.ts';
import { limits } from './limits.ts';
import { lineageFaults } from './lineageFaults.ts';
import { measure } from './measure.ts';
import { wrongMeasureLinks } from './measureLinks.ts';
import { areaPlan, boardSettings, commentary, publicEdition } from './ownBoard.ts';
import { planConflict, setAsideRecord } from './recordConflict.ts';

const { min, max } = limits.statement;
const statement = z
  .number('wanted a number')
  .check(z.minimum(min, `wanted ${min} or more`), z.maximum(max, `wanted ${max} at most`));
const indicatorId = z.enum(indicatorIds, `wanted one of ${indicatorIds.join(', ')}`);
const statuses = `wanted one of ${areaStatuses.join(', ')}`;
const listedAs = Object.keys(listedAsName) as ListedAs[];

const areaBegin = {
  raisedOn: partialDate,
  raisedBy: recordId,
  whoseList: z.enum(listOwners, `wanted one of ${listOwners.join(', ')}`),
  ...known,
  listedAs: z.enum(listedAs, `wanted one of ${listedAs.join(', ')}`),
  title,
  description: text,
  descriptionParts: z.exactOptional(textParts),
  theme: title,
  indicatorIds: z._default(arrayOf(indicatorId, limits.parts), []),
  list: z.enum(areaLists, `wanted one of ${areaLists.join(', ')}`),
};

const areaEnd = {
  remark: text,
  remarkParts: z.exactOptional(textParts),
  quote: text,
  restatedIn: arrayOf(recordId, limits.parts),
  confidence,
  sourceId: recordId,
};

const areaState = { ...areaBegin, ...areaEnd };

const area = z
  .strictObject({
    id: recordId,
    ...areaBegin,
    history: arrayOf(
      z
        .strictObject({
          status: z.enum(areaStatuses, statuses),
          on: partialDate,
          ...known,
          text,
          textParts: z.exactOptional(textParts),
          sourceId: recordId,
          withdrawn: z.exactOptional(z.strictObject(known)),
        })
        .check(notKnownBefore('on', 'the evidence'), madeOfParts('text')),
      limits.parts,
    ),
    ...areaEnd,
    ...kept(areaState),
    plan: z._default(z.nullable(areaPlan), null),
    formerPlans: z.exactOptional(arrayOf(areaPlan)),
  })
  .check(
    notKnownBefore('raisedOn', 'it was raised'),
    madeOfParts('description'),
    madeOfParts('remark'),
  ) satisfies z.ZodMiniType<Area>;

const record = { on: partialDate, ...known, confidence, sourceId: recordId };

const eventState = {
  ...record,
  title,
  description: text,
  descriptionParts: z.exactOptional(textParts),
  category: z.enum(eventCategories, `wanted one of ${eventCategories.join(', ')}`),
  type: z.enum(eventTypes, `wanted one of ${eventTypes.join(', ')}`),
  meetingId: z.nullable(recordId),
};

const meetingState = {
  ...record,
  body: title,
  isBoard: z.boolean('wanted true or false'),
  presented: text,
  note: text,
  noteParts: z.exactOptional(textParts),
};

const factState = {
  ...record,
  indicatorId: z.nullable(indicatorId),
  measure: title,
  value: z.nullable(statement),
  unit: title,
  scope: text,
  quote: text,
  note: text,
  noteParts: z.exactOptional(textParts),
};

const coverage = arrayOf(filledText, limits.parts);

const shape = z.strictObject({
  schemaVersion,
  authorityCode: onsCode,
  coverage,
  formerCoverage: z.exactOptional(
    arrayOf(z.strictObject({ coverage, until: partialDate }), limits.parts).check(inUntilOrder),
  ),
  inspections: arrayOf(inspection),
  visits: arrayOf(visit),
  areas: arrayOf(area),
  events: arrayOf(
    z
      .strictObject({ id: recordId, ...eventState, ...kept(eventState) })
      .check(madeOfParts('description')),
  ),
  meetings: arrayOf(
    z
      .strictObject({ id: recordId, ...meetingState, ...kept(meetingState) })
      .check(madeOfParts('note')),
  ),
  facts: arrayOf(
    z.strictObject({ id: recordId, ...factState, ...kept(factState) }).check(madeOfParts('note')),
  ),
  sources: arrayOf(source),
  disagreements: z._default(arrayOf(disagreement), []),
  notClaimed: z._default(arrayOf(notClaimed), []),
  settings: z.prefault(boardSettings, {}),
  commentary: z._default(arrayOf(commentary), []),
  decisions: z.exactOptional(arrayOf(boardDecision)),
  measures: z.exactOptional(arrayOf(measure)),
  actions: z.exactOptional(arrayOf(action)),
  planConflicts: z.exactOptional(arrayOf(planConflict)),
  setAside: z.exactOptional(arrayOf(setAsideRecord)),
  publicEdition: z.exactOptional(publicEdition),
});

type Path = (string | number)[];
type Pack = z.infer<typeof shape>;

/** Every place in a pack that names a source. */
function* namedSources(pack: Pack): Generator<[Path, string]> {
  for (const list of ['inspections', 'visits', 'disagreements'] as const) {
    for (const [i, { sourceIds }] of pack[list].entries()) {
      for (const [j, id] of sourceIds.entries()) yield [[list, i, 'sourceIds', j], id];
    }
  }
  for (const [i, { judgements }] of pack.inspections.entries()) {
    for (const [j, { sourceId }] of judgements.entries()) {
      yield [['inspections', i, 'judgements', j, 'sourceId'], sourceId];
    }
  }
  for (const list of ['areas', 'events', 'meetings', 'facts'] as const) {
    for (const [i, { sourceId }] of pack[list].entries()) yield [[list, i, 'sourceId'], sourceId];
  }
  for (const list of ['areas', 'events', 'meetings', 'facts'] as const) {
    for (const [i, { formerStates = [] }] of pack[list].entries()) {
      for (const [j, { sourceId }] of formerStates.entries()) {
        yield [[list, i, 'formerStates', j, 'sourceId'], sourceId];
      }
    }
  }
  for (const list of ['inspections', 'visits', 'disagreements'] as const) {
    for (const [i, { formerStates = [] }] of pack[list].entries()) {
      for (const [j, { sourceIds }] of formerStates.entries()) {
        for (const id of sourceIds) yield [[list, i, 'formerStates', j, 'sourceIds'], id];
      }
    }
  }
  for (const [i, { sourceId }] of (pack.measures ?? []).entries()) {
    yield [['measures', i, 'sourceId'], sourceId];
  }
  for (const [i, { history }] of pack.areas.entries()) {
    for (const [j, { sourceId }] of history.entries()) {
      yield [['areas', i, 'history', j, 'sourceId'], sourceId];
    }
  }
}

/** Areas that are said to be on a list of Ofsted's, and no such record raised them. */
function* wrongRaisers({ areas, inspections, visits }: Pack): Generator<[Path, string]> {
  const ids = {
    inspection: new Set(inspections.map(({ id }) => id)),
    visit: new Set(visits.map(({ id }) => id)),
  };
  for (const [i, { whoseList, raisedBy, list }] of areas.entries()) {
    if ((whoseList === 'inspection' || whoseList === 'visit') && !ids[whoseList].has(raisedBy)) {
      const wanted = `wanted the id of one of the ${whoseList}s, as the area is on the list of one`;
      yield [['areas', i, 'raisedBy'], wanted];
    }
    if (whoseList === 'council-plan' && (list === 'latest-visit' || list === 'earlier-visits')) {
      const wanted = 'wanted current, previous or historical, as the area is on the council’s plan';
      yield [['areas', i, 'list'], wanted];
    }
  }
}

const lists = [
  'inspections',
  'visits',
  'areas',
  'events',
  'meetings',
  'facts',
  'sources',
  'disagreements',
  'notClaimed',
  'commentary',
  'decisions',
  'measures',
  'actions',
] as const;

/** One authority's board: every source that it names is in it, and its lineage makes sense. */
export const boardPack = shape.check(
  z.superRefine((pack, context) => {
    const fault = (path: Path, message: string) =>
      context.addIssue({ code: 'custom', path, message });

    const sourceIds = new Set(pack.sources.map(({ id }) => id));
    for (const [path, id] of namedSources(pack)) {
      if (!sourceIds.has(id)) fault(path, 'wanted the id of one of the sources');
    }

    const links = [wrongRaisers(pack), wrongMeasureLinks(pack), wrongActionLinks(pack)];
    for (const [path, wanted] of links.flatMap((wrong) => [...wrong])) fault(path, wanted);

    const meetingIds = new Set(pack.meetings.map(({ id }) => id));
    for (const [i, { meetingId }] of pack.events.entries()) {
      if (meetingId !== null && !meetingIds.has(meetingId)) {
        fault(['events', i, 'meetingId'], 'wanted the id of one of the meetings');
      }
    }

    for (const { area, link, wanted } of lineageFaults(pack.areas)) {
      fault(['areas', area, 'restatedIn', link], `wanted ${wanted}`);
    }

    for (const list of lists) {
      const seen = new Set<string>();
      for (const [i, { id }] of (pack[list] ?? []).entries()) {
        if (seen.has(id)) fault([list, i, 'id'], 'wanted an id of its own');
        seen.add(id);
      }
    }
  }),
) satisfies z.ZodMiniType<BoardPack>;
