/** Authorities of the tests, side by side; none of them exists. */

import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import type { AuthoritySet } from '#src/core/model/authoritySet.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import { ownRegion, resolveSet } from '#src/features/authorities/authoritySets.ts';
import { type Comparison, codesReported, compare } from '#src/features/authorities/comparison.ts';
import { exampleshire, testAuthorities, testIndicator, testInspection } from './exampleshire.ts';

const [first] = testAuthorities.authorities;
if (!first) throw new Error('The test data has no Exampleshire');
export const exampleAuthority: Authority = first;

/** The code of one of the ten neighbours of Exampleshire, from 1. */
export const neighbour = (place: number): string => `E0699901${place - 1}`;

/** An inspection of another authority than Exampleshire. */
export const inspectionOf = (
  authorityCode: string,
  ...inspection: Parameters<typeof testInspection>
): Inspection => ({
  ...testInspection(...inspection),
  id: `${authorityCode}-${inspection[0]}`,
  authorityCode,
});

export const fileOf = (inspections: readonly Inspection[]): InspectionsFile => ({
  schemaVersion: 1,
  inspections,
  visits: [],
  coverage: [],
});

interface Given {
  readonly files?: readonly IndicatorFile[];
  readonly inspections?: readonly Inspection[];
  readonly set?: AuthoritySet;
  readonly all?: AuthoritiesFile;
  readonly own?: Authority;
  readonly year?: number;
  readonly from?: number;
  readonly since?: string;
}

export function comparisonOf(given: Given = {}): Comparison {
  const { all = testAuthorities, own = exampleAuthority, since = '2026-01-01' } = given;
  const files = given.files ?? [testIndicator([10, 12], { id: 'vacancy-rate' })];
  const file = fileOf(given.inspections ?? []);
  const year = given.year ?? null;
  const set = resolveSet(given.set ?? ownRegion(own), all, file, own, codesReported(files, year));
  return compare({
    set,
    all,
    own,
    inspections: file,
    files,
    year,
    from: given.from ?? null,
    since,
  });
}

export { exampleshire };
