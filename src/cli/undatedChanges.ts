import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';

/** Lists of a board, by the file of a council in which their rows stand. */
const lists = {
  sources: 'sources',
  inspections: 'judgements',
  visits: 'visits',
  areas: 'improvement_areas',
  events: 'events',
  meetings: 'board_meetings',
  facts: 'workforce_facts',
  disagreements: 'disagreements',
  notClaimed: 'not_claimed',
  commentary: 'commentary',
  measures: 'measures',
  actions: 'actions',
} as const satisfies Partial<Record<keyof BoardPack, string>>;

/** More of them are counted. */
const mostSaid = 10;

const dayBefore = (day: Day): Day =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/**
 * What a board says otherwise than before also of earlier days: rows that were changed by hand in their
 * place, or taken out, so that nothing tells any more what was said.
 *
 * @param before As the dataset has had it: JSON, whichever version of the format wrote it.
 * @returns A line each; none where the board of before cannot be read.
 */
export function undatedChanges(before: unknown, now: BoardPack, today: Day): readonly string[] {
  const read = boardPack.safeParse(before);
  if (!read.success) return [];
  const [was, is] = [read.data, now].map((pack) => asKnownOn(pack, dayBefore(today)));
  if (!was || !is) return [];
  const found = Object.entries(lists).flatMap(([list, file]) => {
    const own = new Map((is[list as keyof typeof lists] ?? []).map((one) => [one.id, one]));
    return (was[list as keyof typeof lists] ?? []).flatMap((one) => {
      const next = own.get(one.id);
      if (JSON.stringify(next) === JSON.stringify(one)) return [];
      const what = next === undefined ? 'is gone' : 'says otherwise than so far';
      return [`${file}.csv: ${one.id} ${what}, also in views of earlier days`];
    });
  });
  if (found.length === 0) return [];
  const more = found.length - mostSaid;
  return [
    ...found.slice(0, mostSaid),
    ...(more > 0 ? [`and ${more} more such records`] : []),
    'To keep what was said before, leave its row as it was and give what changed a row with a date of its own.',
  ];
}
