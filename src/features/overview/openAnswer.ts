import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { isOpenNow, isStale, staleAfterMonths } from '#src/core/board/areaStanding.ts';
import { describeWhenRaised, unconfirmedAreas } from '#src/core/board/areaText.ts';
import { recurrenceOf } from '#src/core/board/lineage.ts';
import { isOverdue } from '#src/core/board/plan.ts';
import { type Area, placeOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { comparePartialDates, type Day } from '#src/core/model/partialDate.ts';
import { capitalised, formatCount, formatList } from '#src/core/text/format.ts';
import {
  areasHeadline,
  describeLongestRecurrence,
  themeInSentence,
} from '#src/features/areas/themes/areasHeadline.ts';

/** At which inspections the areas of the latest list were raised. */
export interface RaisedAtInspections {
  /** Year of each inspection, oldest first, from the first that raised any of them. */
  readonly years: readonly string[];
  readonly rows: readonly {
    readonly area: Area;
    /** One for each inspection. */
    readonly isRaised: readonly boolean[];
  }[];
  /** How many more areas the list has. */
  readonly more: number;
}

/** A number of open areas, and what they have in common. */
interface OpenCount {
  readonly id: 'latest-list' | 'unconfirmed' | 'plan';
  readonly count: number;
  /** "on Ofsted’s latest list". */
  readonly words: string;
  /** What of them is stale or overdue, and for some which they are; may be empty. */
  readonly detail: string;
}

/** What is still open: what keeps coming back, how many of each kind, which of them need attention. */
export interface OpenAnswer {
  readonly finding: string;
  /** None where nothing is open. */
  readonly counts: readonly OpenCount[];
  /** `null` where no area is open on the latest list. */
  readonly raised: RaisedAtInspections | null;
}

/** Rows and inspections that have room beside the other answers. */
const mostRows = 4;
const mostInspections = 5;

/** @param pack As known on the day of the view. */
export function openAnswer(pack: BoardPack, asAt: Day): OpenAnswer {
  const open = pack.areas.filter(isOpenNow);
  const listed = open.filter((area) => placeOf(area) === 'current');
  const plan = open.filter((area) => placeOf(area) === 'council-plan');
  const unconfirmed = unconfirmedAreas(pack);
  const counts: OpenCount[] = [
    {
      id: 'latest-list',
      count: listed.length,
      words: 'on Ofsted’s latest list',
      detail: describeAttention(listed, asAt),
    },
    {
      id: 'unconfirmed',
      count: unconfirmed.length,
      words: `raised in ${describeWhenRaised(unconfirmed)}, with no later confirmation`,
      detail: [describeThemes(unconfirmed), describeAttention(unconfirmed, asAt)]
        .filter(Boolean)
        .join(' '),
    },
    {
      id: 'plan',
      count: plan.length,
      words: 'open on the council’s own plan',
      detail: describeAttention(plan, asAt),
    },
  ];
  return {
    finding: describeLongestRecurrence(pack) ?? areasHeadline(pack).title,
    counts: counts.filter(({ count }) => count > 0),
    raised: listed.length === 0 ? null : raisedAtInspections(listed, pack),
  };
}

const latestEvidence = (area: Area) => area.history.at(-1)?.on ?? area.raisedOn;

/** "Two are overdue. The evidence on one is over twelve months old."; empty where neither is so. */
function describeAttention(areas: readonly Area[], asAt: Day): string {
  const overdue = areas.filter((area) => isOverdue(area, asAt)).length;
  const stale = areas.filter((area) => isStale(latestEvidence(area), asAt)).length;
  const age = `over ${formatCount(staleAfterMonths)} months old.`;
  if (areas.length === 1) {
    return [overdue > 0 && 'It is overdue.', stale > 0 && `Its evidence is ${age}`]
      .filter(Boolean)
      .join(' ');
  }
  const which = (count: number) => (count === areas.length ? 'all' : formatCount(count));
  return [
    overdue > 0 && `${capitalised(which(overdue))} ${overdue === 1 ? 'is' : 'are'} overdue.`,
    stale > 0 && `The evidence on ${which(stale)} is ${age}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** More themes than this are a list, which stands further down. */
const mostThemes = 6;

function describeThemes(areas: readonly Area[]): string {
  const themes = [...new Set(areas.map(({ theme }) => theme))];
  if (themes.length > mostThemes) return '';
  return `${formatList(themes.map((theme, index) => (index === 0 ? theme : themeInSentence(theme))))}.`;
}

function raisedAtInspections(listed: readonly Area[], pack: BoardPack): RaisedAtInspections {
  const inspections = pack.inspections.toSorted((a, b) => comparePartialDates(a.start, b.start));
  const rows = listed
    .map((area) => {
      const occurrences = recurrenceOf(area, pack.areas);
      const isRaised = inspections.map((inspection) =>
        occurrences.some((one) => isRaisedBy(one, inspection)),
      );
      return { area, isRaised };
    })
    .toSorted((a, b) => countTrue(b.isRaised) - countTrue(a.isRaised));
  const first = Math.min(
    ...rows.map(({ isRaised }) => isRaised.indexOf(true)).filter((index) => index !== -1),
  );
  const from = Math.max(Number.isFinite(first) ? first : 0, inspections.length - mostInspections);
  return {
    years: inspections.slice(from).map(({ start }) => start.slice(0, 4)),
    rows: rows
      .slice(0, mostRows)
      .map(({ area, isRaised }) => ({ area, isRaised: isRaised.slice(from) })),
    more: Math.max(0, rows.length - mostRows),
  };
}

const countTrue = (values: readonly boolean[]) => values.filter(Boolean).length;
