import type { BoardPack } from '#src/core/model/boardPack.ts';
import type {
  Coverage,
  ListedPublication,
  PublicationContent,
} from '#src/core/model/datasetFile.ts';
import type { Kept } from '#src/core/model/kept.ts';
import { lastDay } from '#src/core/model/partialDate.ts';
import { formatDate, formatDateRange, formatList } from '#src/core/text/format.ts';
import { joinPeriods } from '#src/core/text/joinPeriods.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';

/** What the national files cover, in sentences. */
export interface NationalCoverage {
  readonly inspections: string;
  readonly visits: string;
}

/** What the lists of inspections cover, after what the manifest says of each. */
export function nationalCoverage(publications: readonly ListedPublication[]): NationalCoverage {
  const of = (...contents: readonly PublicationContent[]) =>
    publications.filter(({ content }) => contents.includes(content));
  const histories = of('inspection-history');
  const publisher = histories[0]?.publisher ?? '';
  const covered = histories.flatMap(({ covers }) => covers ?? []);
  const until =
    covered
      .map(({ to }) => lastDay(to))
      .toSorted()
      .at(-1) ?? '';
  const later = of('latest-judgements', 'inspection-overview')
    .flatMap(({ covers }) => covers?.to ?? [])
    .filter((to) => lastDay(to) > until)
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))
    .at(-1);
  const latest =
    later === undefined
      ? ''
      : `; of later ones only each authority’s latest, as compiled up to ${formatDate(later)}`;
  const years = of('inspections-in-year').flatMap(({ covers }) => covers ?? []);
  return {
    inspections: `ILACS inspections${describePeriods(covered)} are from ${publisher}’s statistics${latest}.`,
    visits: `Focused and monitoring visits are those that ${publisher} lists${describePeriods(years)}.`,
  };
}

/** " from April 2024 to March 2026", with "and" between those that do not meet. */
const describePeriods = (periods: readonly Coverage[]): string => {
  const joined = joinPeriods(periods);
  if (joined.length === 0) return '';
  const described = joined.map(({ from, to }) =>
    from === null ? `up to ${formatDate(to)}` : `from ${formatDateRange(from, to)}`,
  );
  return ` ${formatList(described)}`;
};

/** What a file of an authority's own records adds to a board, by its name. */
const compiled: readonly (readonly [name: string, added: string, missing: string | null])[] = [
  ['judgements', 'inspections under every framework', 'inspections under earlier frameworks'],
  ['visits', 'visits', null],
  ['improvement_areas', 'improvement areas', 'improvement areas'],
  ['events', 'events', 'events'],
  ['board_meetings', 'meetings', 'meetings'],
  ['workforce_facts', 'local workforce statements', null],
];

const sentence = (things: readonly string[], said: string): string[] => {
  if (things.length === 0) return [];
  const listed = new Intl.ListFormat('en-GB').format(things);
  return [`${listed.charAt(0).toUpperCase()}${listed.slice(1)} ${said}`];
};

/**
 * What a board covers, and what it said of that before: a kind of record is covered from the day on
 * which the board has the first of them.
 *
 * @param national What the national files cover.
 */
export function coverageHistory(
  national: NationalCoverage,
  local: LocalPack | undefined,
): Pick<BoardPack, 'coverage' | 'formerCoverage'> {
  const present = local?.present ?? new Set<string>();
  const records: Readonly<Record<string, readonly Kept<object>[]>> = {
    judgements: local?.inspections ?? [],
    visits: local?.visits ?? [],
    improvement_areas: local?.areas ?? [],
    events: local?.events ?? [],
    board_meetings: local?.meetings ?? [],
    workforce_facts: local?.facts ?? [],
  };
  const since = new Map(
    Object.entries(records).map(([name, own]) => {
      const days = own.map(({ onBoardFrom }) => onBoardFrom ?? '').toSorted();
      return [name, days[0] ?? ''] as const;
    }),
  );
  const days = [...new Set(since.values())].filter((day) => day !== '').toSorted();
  const formerCoverage = days.map((until) => {
    const then = [...present].filter((name) => (since.get(name) ?? '') < until);
    return { coverage: coverageOf(national, new Set(then)), until };
  });
  return {
    coverage: coverageOf(national, present),
    ...(formerCoverage.length > 0 && { formerCoverage }),
  };
}

/**
 * What a board covers and what it does not, in sentences.
 *
 * @param national What the national files cover.
 * @param present Names of the files of its own records, without `.csv`; none for a board that has
 *   only what the national files tell.
 */
export function coverageOf(national: NationalCoverage, present: ReadonlySet<string>): string[] {
  const added = compiled.flatMap(([name, words]) => (present.has(name) ? [words] : []));
  const missing = compiled.flatMap(([name, , words]) =>
    words !== null && !present.has(name) ? [words] : [],
  );
  return [
    ...(present.has('judgements') ? [] : [national.inspections]),
    ...(present.has('visits') ? [] : [national.visits]),
    ...sentence(
      added,
      'are compiled from the sources named with them. What no source read says is left out.',
    ),
    ...sentence(missing, 'are not covered.'),
  ];
}
