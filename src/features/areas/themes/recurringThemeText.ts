import { describeRaisedBy } from '#src/core/board/areaText.ts';
import { yearRaised } from '#src/core/board/relatedAreas.ts';
import { type Area, placeOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { capitalised, formatCount, formatList, formatNumber } from '#src/core/text/format.ts';
import { themeInSentence } from './areasHeadline.ts';
import { periodName } from './periodText.ts';
import type {
  RaisingPeriod,
  RecurringThemeMark,
  RecurringThemeRow,
  RecurringThemes,
} from './recurringThemes.ts';
import { recurrenceOfTheme } from './recurringThemesStats.ts';

/** Beside the heading: how to read the figure. */
export const recurringThemesNote =
  'Each mark is an area; a recurring theme joins areas that restate it; filled marks are open now';

/** What the marks of the figure mean, in full. */
export const describeRecurringThemeMarks =
  'A filled mark is open now: on the latest inspection’s list or the council’s own plan, or raised by the latest visit or a review since, and not reported as addressed. Themes are a grouping made for this board.';

const yearsOf = (dates: readonly string[]) =>
  formatList([...new Set(dates.map((date) => date.slice(0, 4)))].toSorted());

/**
 * What a recurring theme is called: by its theme where most of its areas have it, else by the area that was
 * chosen, because an area can gather several topics.
 */
export function recurringThemeName(
  { theme, title }: Area,
  recurringTheme: readonly Area[],
): string {
  const own = recurringTheme.filter((one) => one.theme === theme).length;
  return own > recurringTheme.length / 2 && recurringTheme.length > 1 ? theme : title;
}

/**
 * The finding of a recurring theme: "Private fostering: raised at every inspection since 2014".
 *
 * @param area The area of the recurring theme that was chosen.
 */
export function recurringThemeHeadline(
  area: Area,
  recurringTheme: readonly Area[],
  pack: BoardPack,
): string {
  const name = recurringThemeName(area, recurringTheme);
  if (recurringTheme.length === 1) return `${name}: raised once (${describeRaisedBy(area, pack)})`;
  return `${name}: raised ${describeWhen(recurringTheme, pack)}`;
}

function describeWhen(recurringTheme: readonly Area[], pack: BoardPack): string {
  const { inspections, isAtEverySince, byVisits, byOthers, byPlan } = recurrenceOfTheme(
    recurringTheme,
    pack,
  );
  const starts = inspections.map(({ start }) => start);
  const by = (areas: readonly Area[], one: string, many: string) => {
    const count = new Set(areas.map(({ raisedBy }) => raisedBy)).size;
    const years = yearsOf(areas.map((area) => yearRaised(area, pack)));
    return count === 0 ? [] : [`by ${count === 1 ? one : many} in ${years}`];
  };
  const at = isAtEverySince
    ? [`at every inspection since ${starts[0]?.slice(0, 4)}`]
    : starts.length > 0
      ? [`at the ${starts.length === 1 ? 'inspection' : 'inspections'} of ${yearsOf(starts)}`]
      : [];
  return formatList([
    ...at,
    ...by(byVisits, 'a visit', 'visits'),
    ...by(byOthers, 'another review', 'other reviews'),
    ...by(byPlan, 'the council’s own plan', 'the council’s own plans'),
  ]);
}

/**
 * When a recurring theme was told under another theme than the chosen area's: "In 2022 under thresholds and
 * multi-agency safeguarding."; empty where it never was.
 */
export function describeOtherThemes(
  { theme }: Area,
  recurringTheme: readonly Area[],
  pack: BoardPack,
): string {
  const others = [...new Set(recurringTheme.map((one) => one.theme))].filter(
    (one) => one !== theme,
  );
  const described = others.map((other) => {
    const years = recurringTheme
      .filter((one) => one.theme === other)
      .map((one) => yearRaised(one, pack));
    return `in ${yearsOf(years)} under ${themeInSentence(other)}`;
  });
  return described.length === 0 ? '' : `${capitalised(described.join(', '))}.`;
}

/** Why this recurring theme is shown while the reader has chosen none. */
export function describeLead({ isOpenNow }: { readonly isOpenNow: boolean }): string {
  return isOpenNow
    ? 'Shown first: of the areas open now, the one that was raised at the most inspections.'
    : 'Shown first: the area that was raised at the most inspections.';
}

export const describeChooseRecurringTheme = 'Choose any mark or theme for its own recurring theme.';

/** The address names an area that is not there, or was not known on the day of the view. */
export const describeUnknownRecurringTheme = (id: string): string =>
  `The address asks for the recurring theme of area ${id}, which is not among the areas known here.`;

/** In place of a finding, where no area restates another. */
export const describeNoRecurringTheme = 'No area on record restates an earlier one';

/** Where an area stands today: older statuses must not be taken for open areas. */
export const describeListedNow = (area: Area): string =>
  ({
    current: 'On the latest list.',
    'council-plan': 'On the council’s own plan.',
    'latest-visit': 'Raised by the latest visit or a review since.',
    'earlier-visits': 'Raised by an earlier visit.',
    previous: 'On the list before the latest.',
    'earlier-plans': 'On an earlier plan of the council’s own.',
    historical: 'On an older list.',
  })[placeOf(area)];

/** "4 of 5". */
export const describeRaisedIn = (
  { raisedIn }: RecurringThemeRow,
  { periods }: RecurringThemes,
): string => `${raisedIn} of ${periods.length}`;

/** How a theme's button is called: "Private fostering, raised in 3 of 5 columns". */
export const themeLabel = (row: RecurringThemeRow, themes: RecurringThemes): string =>
  `${row.theme}, raised in ${describeRaisedIn(row, themes)} columns`;

/** How a mark is called and read: "Inspection 2014: Awareness of the duty to notify. Open now". */
export const markLabel = (
  { area, isOpenNow }: RecurringThemeMark,
  period: RaisingPeriod,
  { periods }: RecurringThemes,
): string => `${periodName(period, periods)}: ${area.title}${isOpenNow ? '. Open now' : ''}`;

/** What a slide with too little room leaves out. @param count How many themes, from 1. */
export const themesLeftOut = (count: number): string =>
  count === 1
    ? 'One theme that returned less is left out.'
    : `${capitalised(formatCount(count))} themes that returned less are left out.`;

/** The whole figure in words. */
export function recurringThemesSummary({
  authorityName,
  rows,
  periods,
  links,
}: RecurringThemes): string {
  const marks = rows.flatMap(({ cells }) => cells.flat());
  const open = marks.filter(({ isOpenNow }) => isOpenNow).length;
  const names = periods.map((period) => periodName(period, periods));
  const most = rows[0]?.raisedIn ?? 0;
  const often = rows.filter(({ raisedIn }) => raisedIn === most).map(({ theme }) => theme);
  const counted = (count: number, word: string) =>
    `${formatNumber(count, 0)} ${word}${count === 1 ? '' : 's'}`;
  return [
    `${counted(marks.length, 'area')} of ${authorityName} under ${counted(rows.length, 'theme')}, by when they were raised: ${formatList(names)}.`,
    most > 1 ? `Raised in most columns, ${most} of ${periods.length}: ${formatList(often)}.` : '',
    `${counted(links.length, 'recurring theme')} between areas that restate each other; ${counted(open, 'area')} open now.`,
  ]
    .filter(Boolean)
    .join(' ');
}
