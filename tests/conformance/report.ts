import type { Checked } from './check.ts';

export const fellShort = ({ outcome }: Checked): boolean =>
  !('skipped' in outcome) && outcome.length > 0;

/** Faults beyond these say nothing new. */
const mostShown = 5;

/** What a check came to, in lines. */
export function describeChecked({ name, outcome }: Checked): string {
  if ('skipped' in outcome) return `left out    ${name}: ${outcome.skipped}`;
  if (outcome.length === 0) return `passed      ${name}`;
  const shown = outcome
    .slice(0, mostShown)
    .map(({ found, wanted }) => `              found ${found}\n              wanted ${wanted}`);
  const more = outcome.length - shown.length;
  return [
    `fell short  ${name}`,
    ...shown,
    ...(more > 0 ? [`              and ${more} more`] : []),
  ].join('\n');
}

/** "3 of 40 checks fell short." */
export function describeSummary(all: readonly Checked[]): string {
  const made = all.filter(({ outcome }) => !('skipped' in outcome));
  const short = made.filter(fellShort).length;
  const left = all.length - made.length;
  const apart = left > 0 ? ` ${left} left out.` : '';
  return short === 0
    ? `The server passed all ${made.length} checks.${apart}`
    : `${short} of ${made.length} checks fell short.${apart}`;
}
