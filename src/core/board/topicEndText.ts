import { endOfTopic, periodOf } from '#src/core/model/frameworkRules.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import { frameworkShortName, type Inspection } from '#src/core/model/inspection.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { type Topic, topicInSentence } from '#src/core/model/topic.ts';
import { formatDate, formatMonth } from '#src/core/text/format.ts';
import { lastOverall } from './latestInspection.ts';

/** For a title: why an inspection is described without an overall grade. */
export const noOverallClause = 'Ofsted no longer gives an overall grade';

const gradeOn = (topic: Topic) =>
  topic === 'overall' ? 'overall grade' : `grade for ${topicInSentence[topic]}`;

/** From when the framework of an inspection has had the rules that it was made under: "April 2026". */
export const endMonth = ({ framework, start }: Pick<Inspection, 'framework' | 'start'>) =>
  formatMonth(periodOf(framework, start)?.from ?? start);

/**
 * Of an inspection whose framework gives no overall grade: "From April 2026 ILACS inspections give no
 * overall grade; the last one here, at the inspection of February 2023, was Good."
 *
 * @param inspections All of the authority, as known on the day of the view.
 */
export function describeNoOverall(
  inspection: Inspection,
  inspections: readonly Inspection[],
): string {
  const { framework } = inspection;
  const last = lastOverall(inspections);
  const before = last
    ? `; the last one, at the inspection of ${formatMonth(last.start)}, was ${gradeShortName[last.grade]}`
    : '';
  return `From ${endMonth(inspection)} ${frameworkShortName[framework]} inspections give no overall grade${before}.`;
}

/**
 * Why a line of the judgement history ends at an inspection.
 *
 * @param hasLine Whether there is a line that ends; an authority first inspected since has none.
 */
export function describeBreak(
  { topic, framework, start }: Pick<Inspection, 'framework' | 'start'> & { readonly topic: Topic },
  hasLine: boolean,
): string {
  const ends = hasLine ? `the line of ${topicInSentence[topic]} ends` : 'there is none';
  return `From ${endMonth({ framework, start })} ${frameworkShortName[framework]} inspections give no ${gradeOn(topic)}, so ${ends} at the inspection of ${formatMonth(start)}.`;
}

/**
 * What must be known where overall grades of many authorities are counted.
 *
 * @param asAt The day of the view: what was announced later is not said.
 * @returns `null` where overall grades are still given, or their end was not known on the day.
 */
export function describeOverallEnd(asAt: Day): string | null {
  const end = endOfTopic('overall');
  if (end === null || asAt < end.knownOn) return null;
  const announced =
    end.knownOn < end.from ? `, as Ofsted announced on ${formatDate(end.knownOn)}` : '';
  return `${end.frameworkName} inspections from ${formatMonth(end.from)} give no overall grade${announced}.`;
}
