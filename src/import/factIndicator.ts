import type { IndicatorId } from '#src/core/model/indicator.ts';

/**
 * How a local measure names the indicator that it bears on, on a base of its own. `null`: on none,
 * though it is about the workforce.
 */
const measures: readonly (readonly [form: RegExp, indicatorId: IndicatorId | null])[] = [
  [/^Agency share\b/, 'agency-rate'],
  [/^Turnover\b/, 'turnover-rate'],
  [/^Vacanc(y|ies)\b/, 'vacancy-rate'],
  [/^(Average caseload|Caseload)\b/, 'caseload'],
  [/^Children in care with a change of social worker\b/, 'children-with-3-or-more-social-workers'],
  // Findings in words name their subject only in the quotation, and often several.
  [/^Workforce finding\b/, null],
  // Other bases than an indicator has: a part of the workforce, or the whole department.
  [/^Front-line child protection social workers\b/, null],
  [/^(Department size|Extra posts)\b/, null],
  [/^(Changes of manager|Newly qualified social workers|Supervision records)\b/, null],
];

/**
 * The indicator that a local measure bears on.
 *
 * @param measure As the local file words it: "Agency share of front-line social workers".
 * @returns `null` for one that bears on none, `undefined` for one that is not known.
 */
export const factIndicator = (measure: string): IndicatorId | null | undefined =>
  measures.find(([form]) => form.test(measure))?.[1];
