import type { Visit } from '#src/core/model/inspection.ts';
import { formatMonth } from './format.ts';

/** "Monitoring visit 3", "Focused visit". */
export function visitName({ kind, number }: Pick<Visit, 'kind' | 'number'>): string {
  const name = kind === 'monitoring' ? 'Monitoring visit' : 'Focused visit';
  return number === null ? name : `${name} ${number}`;
}

/** "Monitoring visit 7, June 2025", "Focused visit, January 2019", "Monitoring visit 3, 2023". */
export const datedVisitName = (visit: Visit): string =>
  `${visitName(visit)}, ${formatMonth(visit.start)}`;
