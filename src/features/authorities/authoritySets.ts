import { gradeOn, isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority } from '#src/core/board/latestInspection.ts';
import {
  type AuthoritiesFile,
  type Authority,
  disambiguatedName,
} from '#src/core/model/authority.ts';
import type { AuthoritySet } from '#src/core/model/authoritySet.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { type Grade, isGoodOrBetter } from '#src/core/model/grade.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import { formatCount } from '#src/core/text/format.ts';
import { afterInadequate } from '#src/features/judgements/outcomes/afterInadequateStats.ts';

/** A set with the authorities that are in it. */
export interface ResolvedSet {
  readonly set: AuthoritySet;
  /** As a heading and a choice: "West Midlands". */
  readonly name: string;
  /** By name. */
  readonly authorities: readonly Authority[];
}

/** Regions that are two in the published files, by their ONS codes: London is Inner and Outer London. */
const partsOfRegion: Readonly<Record<string, readonly string[]>> = {
  E12000007: ['E13000001', 'E13000002'],
};

/** The region, and the parts of it that the files name in its place. */
const codesOfRegion = (code: string): readonly string[] => [code, ...(partsOfRegion[code] ?? [])];

/** Regions that have a current authority, in the order of the file. */
export const regionsWithAuthorities = ({ regions, authorities }: AuthoritiesFile) =>
  regions.filter(({ code }) =>
    authorities.some(
      ({ regionCode, status }) => status === 'current' && codesOfRegion(code).includes(regionCode),
    ),
  );

/**
 * The grade by which an authority counts as below Good: overall, or where its latest inspection gives
 * none by rule, as since April 2026, leadership. An older inspection never stands in for the latest.
 */
function latestStanding(inspection: Inspection | null): Grade | null {
  if (inspection === null) return null;
  const topic = isNoLongerJudged(inspection, 'overall') ? 'leadership' : 'overall';
  return gradeOn(inspection, topic);
}

/** The set of a board that asks for none: its own authority's region. */
export const ownRegion = ({ regionCode }: Authority): AuthoritySet => ({
  kind: 'region',
  code: regionCode,
});

/**
 * The authorities of a set. Those that were abolished are in a set by name, by neighbours and by what
 * they were judged; in a region and in England as the board's own, and in a year for which they
 * reported figures.
 *
 * @param file Inspections as known on the day of the view.
 * @param own Of the board.
 * @param reported Codes with figures in the year that is shown.
 */
export function resolveSet(
  set: AuthoritySet,
  all: AuthoritiesFile,
  file: InspectionsFile,
  own: Authority,
  reported: ReadonlySet<string>,
): ResolvedSet {
  const isThere = ({ code, status }: Authority) =>
    status === 'current' || code === own.code || reported.has(code);
  const members = (isIn: (one: Authority) => boolean) =>
    all.authorities.filter(isIn).toSorted((a, b) => compareNames(a.shortName, b.shortName));
  const named = (code: string) => all.authorities.find((one) => one.code === code);
  switch (set.kind) {
    case 'region': {
      const codes = codesOfRegion(set.code);
      return {
        set,
        name: all.regions.find(({ code }) => code === set.code)?.name ?? 'Unknown region',
        authorities: members((one) => isThere(one) && codes.includes(one.regionCode)),
      };
    }
    case 'neighbours': {
      const centre = named(set.code);
      const codes = new Set([set.code, ...(centre?.neighbours ?? []).map(({ code }) => code)]);
      const count = formatCount(centre?.neighbours.length ?? 0);
      return {
        set,
        name: centre
          ? `${disambiguatedName(centre, all)} and its ${count} statistical neighbours`
          : 'Unknown authority',
        authorities: members(({ code }) => codes.has(code)),
      };
    }
    case 'below-good': {
      const latest = ilacsByAuthority(file);
      return {
        set,
        name: 'Last judged Inadequate or Requires improvement',
        authorities: members(({ code, status }) => {
          const grade = latestStanding(latest.get(code)?.at(-1) ?? null);
          return status === 'current' && grade !== null && !isGoodOrBetter(grade);
        }),
      };
    }
    case 'once-inadequate': {
      const codes = new Set(
        afterInadequate(file, all, own).episodes.map(({ authorityCode }) => authorityCode),
      );
      return {
        set,
        name: 'Judged Inadequate since 2018',
        authorities: members(({ code }) => codes.has(code)),
      };
    }
    case 'england':
      return { set, name: all.country.name, authorities: members(isThere) };
    case 'list': {
      const codes = new Set(set.codes);
      return {
        set,
        name: 'A list of your own',
        authorities: members(({ code, formerCodes }) =>
          [code, ...formerCodes].some((one) => codes.has(one)),
        ),
      };
    }
  }
}
