import { formatMonth } from '#src/domain/format.ts';
import type { Visit } from '#src/domain/inspection.ts';

/** "Monitoring visit 7, June 2025", "Focused visit, January 2019", "Monitoring visit 3, 2023". */
export function visitName({ kind, number, start }: Visit): string {
  const name = kind === 'monitoring' ? 'Monitoring visit' : 'Focused visit';
  return `${name}${number === null ? '' : ` ${number}`}, ${formatMonth(start)}`;
}
