import { readFileSync } from 'node:fs';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Known } from '#src/core/model/known.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import type { ReadView } from './readViews.tsx';

type Dated = Known & { readonly id?: string };

interface RecordList {
  /** The page on which a record of the list stands. */
  readonly page: (id: string) => string;
  readonly records: readonly Dated[];
}

const lists = (pack: BoardPack): RecordList[] => [
  {
    page: (id: string) => `/judgements?record=${id}`,
    records: pack.inspections,
  },
  { page: (id: string) => `/judgements?record=${id}`, records: pack.visits },
  { page: (id: string) => `/areas/${id}`, records: pack.areas },
  ...pack.areas.map(({ id, history }) => ({ page: () => `/areas/${id}`, records: history })),
  { page: () => '/timeline', records: pack.events },
  { page: () => '/timeline', records: pack.meetings },
  { page: () => '/timeline', records: pack.facts },
  { page: () => '/timeline', records: pack.decisions ?? [] },
  { page: () => '/sources', records: pack.disagreements },
  { page: () => '/sources', records: pack.notClaimed },
];

/** Every record of a pack that became known on a day. */
export const recordsOf = (pack: BoardPack): Dated[] =>
  lists(pack).flatMap(({ records }) => records);

/** Fields that say nothing to a reader, only name somebody, or hold records of their own. */
const silent = [
  'id',
  'sourceId',
  'sourceIds',
  'seriesId',
  'history',
  'restatedIn',
  'plan',
  'authorityCode',
  'raisedBy',
  'meetingId',
  'areaId',
  'areaIds',
  'relatedAreaId',
  'body',
  'scope',
];

/** Every text of a record that a reader may see. */
function textsOf(record: unknown, but: readonly string[]): string[] {
  if (typeof record === 'string') return [record];
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([field, value]) =>
    silent.includes(field) || but.includes(field) ? [] : textsOf(value, but),
  );
}

/** A view may leave out a sentence of a remark, so a text is looked for in parts. */
const partsOf = (text: string) => text.split(/[.;:()]/).map(collapsed);

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What reading the files found is about the data, whatever the day of a view. */
const notices = readFileSync('public/data/v1/dataset.json', 'utf8');

/** Shorter ones, such as "Cabinet", are said of many records. */
const shortest = 24;

/**
 * The texts that only the records of some days hold, and the pages on which those records stand.
 *
 * @param isOf Whether a record that became known on this day is meant.
 * @param but Fields to leave aside.
 */
export function distinctiveTexts(
  pack: BoardPack,
  isOf: (knownOn: Day) => boolean,
  but: readonly string[] = [],
) {
  const isMeant = ({ knownOn }: Known) => isOf(lastDay(knownOn));
  // A text may name who published something, who stands in the list of sources as well.
  const publishers = pack.sources.map(({ publisher }) => publisher).join(' ');
  const rest = collapsed(
    `${notices} ${publishers} ` +
      recordsOf(pack)
        .filter((record) => !isMeant(record))
        .flatMap((record) => textsOf(record, []))
        .join(' '),
  );
  const meant = lists(pack).flatMap(({ page, records }) =>
    records.filter(isMeant).map((record) => ({ page: page(record.id ?? ''), record })),
  );
  const texts = meant
    .flatMap(({ record }) => textsOf(record, but))
    .flatMap(partsOf)
    .filter((text) => text.length >= shortest && !rest.includes(text));
  return {
    texts: [...new Set(texts)],
    ids: meant.flatMap(({ record }) => record.id ?? []),
    pages: [...new Set(meant.map(({ page }) => page))],
  };
}

const later = new WeakMap<BoardPack, Map<Day, ReturnType<typeof distinctiveTexts>>>();

/** What a view shows, or links to, that became known after the end of a day. */
export function leaksOf({ text, links }: ReadView, pack: BoardPack, day: Day): string[] {
  const ofPack = later.get(pack) ?? new Map<Day, ReturnType<typeof distinctiveTexts>>();
  later.set(pack, ofPack);
  const { texts, ids } = ofPack.get(day) ?? distinctiveTexts(pack, (knownOn) => knownOn > day);
  ofPack.set(day, { texts, ids, pages: [] });
  const linked = links.map((href) => decodeURIComponent(href)).join('\n');
  return [
    ...texts.filter((one) => text.includes(one)),
    ...ids.filter((id) =>
      new RegExp(`[/=]${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(linked),
    ),
  ];
}
