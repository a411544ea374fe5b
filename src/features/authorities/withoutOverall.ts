import { endOfTopic } from '#src/core/model/frameworkRules.ts';
import { formatList } from '#src/core/text/format.ts';
import type { Comparison } from './comparison.ts';

/** From when no overall grade is given, where the set has an inspection without one; `null` otherwise. */
export function describeWithoutOverall({ rows }: Comparison): string | null {
  const end = endOfTopic('overall');
  const without = rows.filter(
    ({ earlierOverall, inspection }) =>
      earlierOverall || (inspection && end && inspection.start >= end.from),
  );
  if (end === null || without.length === 0) return null;
  const names = formatList(without.slice(0, 8).map(({ name }) => name));
  const more = without.length > 8 ? ` and ${without.length - 8} more` : '';
  return `The latest inspection of ${names}${more} gives no overall grade, as Ofsted no longer does; an older one is not counted instead.`;
}
