import type { IndicatorId } from '#src/core/model/indicator.ts';

/**
 * The workforce indicators that bear on a theme. Only one theme has any: how stable the workforce
 * is and how many cases each social worker holds is what DfE counts. What other themes ask for
 * (supervision, plans, the child's voice) no published workforce figure speaks to.
 */
const indicatorsByTheme: Readonly<Record<string, readonly IndicatorId[]>> = {
  'Workforce and caseloads': ['caseload', 'vacancy-rate', 'agency-rate', 'turnover-rate'],
};

/** In the order in which they bear on it; none for most themes. */
export const indicatorsOn = (theme: string): readonly IndicatorId[] =>
  indicatorsByTheme[theme] ?? [];
