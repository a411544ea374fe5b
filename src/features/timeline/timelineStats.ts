import { isOnPlan } from '#src/core/asKnownOn/raisedBy.ts';
import { areasOf } from '#src/core/board/decisions.ts';
import { eventsOfRecords, meetingsOfEvents } from '#src/core/board/timelineEvents.ts';
import type { BoardEvent, BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Known } from '#src/core/model/known.ts';
import { comparePartialDates, type PartialDate } from '#src/core/model/partialDate.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { type TimelineEntry, timelineKinds, type WorkforceRelease } from './timeline.ts';

type Records = Pick<
  BoardPack,
  'inspections' | 'visits' | 'areas' | 'events' | 'meetings' | 'facts' | 'decisions'
>;

/**
 * Everything of a board that has a date, oldest first, each record in exactly one entry. A vague
 * date stands where it begins, before the precise dates of the same day.
 *
 * An event that tells of an inspection or a visit that is a record of its own stands with that
 * record (`eventsOfRecords`); a meeting at which an event took place stands with the event
 * (`meetingsOfEvents`). Areas are grouped by who raised them when and
 * whether they are the council's plan, local statements by date and
 * source.
 *
 * @param pack As it was known on the day of the view.
 * @param releases Likewise.
 */
export function timelineOf(pack: Records, releases: readonly WorkforceRelease[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...visited(pack),
    ...raised(pack),
    ...eventsAndMeetings(pack),
    ...releases.map((release) =>
      entryOf(release, {
        id: `release-${release.year}-${release.knownOn}`,
        recordIds: [],
        on: release.knownOn,
        kinds: ['release'],
        record: { type: 'release', release },
      }),
    ),
    ...stated(pack),
    ...decided(pack),
  ];
  return withOwnIds(entries).toSorted(
    (a, b) =>
      comparePartialDates(a.on, b.on) ||
      timelineKinds.indexOf(a.kinds[0]) - timelineKinds.indexOf(b.kinds[0]) ||
      compareText(a.id, b.id),
  );
}

type Parts = Omit<TimelineEntry, keyof Known | 'end'> & Partial<Pick<TimelineEntry, 'end'>>;

const entryOf = ({ knownOn, knownBy }: Known, parts: Parts): TimelineEntry => ({
  end: null,
  ...parts,
  knownOn,
  knownBy,
});

const idsOf = (...records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** Inspections and visits, each with the events that tell of it. */
function visited(pack: Records): TimelineEntry[] {
  const eventsOf = eventsOfRecords(pack);
  const shared = (one: Records['inspections'][number] | Records['visits'][number]) => {
    const events = eventsOf.get(one) ?? [];
    return {
      events,
      parts: {
        id: one.id,
        recordIds: idsOf(one, ...events),
        on: mostPrecise(one.start, events),
        end: one.end,
      },
    };
  };
  return [
    ...pack.inspections.map((inspection) => {
      const { events, parts } = shared(inspection);
      return entryOf(inspection, {
        ...parts,
        kinds: ['inspection'],
        record: { type: 'inspection', inspection, events },
      });
    }),
    ...pack.visits.map((visit) => {
      const { events, parts } = shared(visit);
      return entryOf(visit, {
        ...parts,
        kinds: ['visit'],
        record: { type: 'visit', visit, events },
      });
    }),
  ];
}

/** A date that an event gives more precisely than the record that it tells of. */
const mostPrecise = (start: PartialDate, events: readonly BoardEvent[]): PartialDate =>
  events.map(({ on }) => on).find((on) => on !== start && on.startsWith(start)) ?? start;

const raised = ({ areas }: Records): TimelineEntry[] =>
  [
    ...groupBy(areas, ({ raisedBy, whoseList, raisedOn, knownOn, knownBy }) =>
      [raisedBy, isOnPlan({ whoseList }), raisedOn, knownOn, knownBy].join(' '),
    ).values(),
  ].map((group) => {
    const { raisedBy, raisedOn } = group[0];
    return entryOf(group[0], {
      id: `${isOnPlan(group[0]) ? 'plan' : 'areas'}-${raisedBy}-${raisedOn}`,
      recordIds: idsOf(...group),
      on: raisedOn,
      kinds: [isOnPlan(group[0]) ? 'plan' : 'area'],
      record: { type: 'areas', areas: group },
    });
  });

function eventsAndMeetings(pack: Records): TimelineEntry[] {
  const coveredByRecord = new Set([...eventsOfRecords(pack).values()].flat());
  const events = pack.events.filter((event) => !coveredByRecord.has(event));
  const meetingOf = meetingsOfEvents(events, pack.meetings);
  const coveredByEvent = new Set(meetingOf.values());
  return [
    ...events.map((event) => {
      const meeting = meetingOf.get(event) ?? null;
      return entryOf(event, {
        id: event.id,
        recordIds: idsOf(event, ...(meeting ? [meeting] : [])),
        on: event.on,
        kinds: meeting ? [event.category, 'meeting'] : [event.category],
        record: { type: 'event', event, meeting },
      });
    }),
    ...pack.meetings
      .filter((meeting) => !coveredByEvent.has(meeting))
      .map((meeting) =>
        entryOf(meeting, {
          id: meeting.id,
          recordIds: idsOf(meeting),
          on: meeting.on,
          kinds: ['meeting'],
          record: { type: 'meeting', meeting },
        }),
      ),
  ];
}

const stated = ({ facts }: Records): TimelineEntry[] =>
  [
    ...groupBy(facts, ({ on, sourceId, knownOn, knownBy }) =>
      [on, sourceId, knownOn, knownBy].join(' '),
    ).values(),
  ].map((group) =>
    entryOf(group[0], {
      id: group[0].id,
      recordIds: idsOf(...group),
      on: group[0].on,
      kinds: ['statement'],
      record: { type: 'statements', facts: group },
    }),
  );

const decided = ({ decisions = [], areas }: Records): TimelineEntry[] =>
  decisions.map((decision) =>
    entryOf(decision, {
      id: decision.id,
      recordIds: idsOf(decision),
      on: decision.on,
      kinds: [decision.kind],
      record: { type: 'decision', decision, areas: areasOf(decision, areas) },
    }),
  );

/** Ids are a record's own in its list only: the second of two equal ones gets a number. */
function withOwnIds(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const count = (counts.get(entry.id) ?? 0) + 1;
    counts.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}~${count}` };
  });
}

/** The entry that an address names, by its own id or by that of a record that it tells. */
export const entryNamed = (
  entries: readonly TimelineEntry[],
  id: string,
): TimelineEntry | undefined =>
  entries.find((entry) => entry.id === id) ??
  entries.find(({ recordIds }) => recordIds.includes(id));
