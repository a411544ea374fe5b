import type { BoardEvent, BoardPack, Meeting } from '#src/core/model/boardPack.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';

/**
 * The events that tell of an inspection or a visit that the pack also holds as a record. They are
 * of the category `inspection`, and dated as the record's start or, for an inspection, its
 * publication. An event within the year or month that is all the record knows is the record's
 * too, if neither could be another's. What is dated otherwise, such as an inspection by another
 * inspectorate in the same month, stays by itself.
 */
export function eventsOfRecords({
  events,
  inspections,
  visits,
}: Pick<BoardPack, 'events' | 'inspections' | 'visits'>): ReadonlyMap<
  Inspection | Visit,
  readonly BoardEvent[]
> {
  const records: readonly (Inspection | Visit)[] = [...visits, ...inspections];
  const own = new Map<Inspection | Visit, BoardEvent[]>();
  const give = (record: Inspection | Visit, event: BoardEvent) =>
    own.set(record, [...(own.get(record) ?? []), event]);

  const left: BoardEvent[] = [];
  for (const event of events) {
    if (event.category !== 'inspection') continue;
    const record = records.find(
      (one) => event.on === one.start || ('judgements' in one && event.on === one.publishedOn),
    );
    if (record) give(record, event);
    else left.push(event);
  }
  const uncovered = records.filter((record) => !own.has(record));
  const isWithin = (event: BoardEvent, record: Inspection | Visit) =>
    event.on.startsWith(record.start);
  for (const record of uncovered) {
    const [event, ...others] = left.filter((one) => isWithin(one, record));
    if (!event || others.length > 0) continue;
    if (uncovered.filter((one) => isWithin(event, one)).length === 1) give(record, event);
  }
  return own;
}

/** The meetings at which events took place, as the records name them; each meeting with one event. */
export function meetingsOfEvents(
  events: readonly BoardEvent[],
  meetings: readonly Meeting[],
): ReadonlyMap<BoardEvent, Meeting> {
  const own = new Map<BoardEvent, Meeting>();
  const taken = new Set<Meeting>();
  for (const event of events) {
    const meeting = meetings.find(({ id }) => id === event.meetingId);
    if (meeting === undefined || taken.has(meeting)) continue;
    taken.add(meeting);
    own.set(event, meeting);
  }
  return own;
}
