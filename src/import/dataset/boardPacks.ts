import type { BoardPack } from '#src/core/model/boardPack.ts';
import {
  compareInspections,
  compareVisits,
  type InspectionsFile,
  type Visit,
} from '#src/core/model/inspection.ts';
import type { Source } from '#src/core/model/source.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { joinLocalRecords } from '#src/import/council/joinLocalRecords.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';
import { noSettings } from '#src/import/council/readLocalSettings.ts';
import type { AuthorityRegister } from '#src/import/national/authorityRegister.ts';
import type { NationalInspection } from '#src/import/national/nationalInspection.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { coverageHistory, type NationalCoverage } from './coverage.ts';

interface Records {
  readonly inspections: readonly NationalInspection[];
  readonly visits: readonly Visit[];
}

/** Every authority's board pack, and all ILACS inspections and visits in one file. */
export function boardPacks(
  register: AuthorityRegister,
  national: Records,
  locals: readonly LocalPack[],
  nationalSources: readonly Source[],
  covered: NationalCoverage,
  findings: Findings,
): { packs: BoardPack[]; inspectionsFile: InspectionsFile } {
  const inspectionsOf = groupBy(
    national.inspections.map(({ inspection }) => inspection),
    ({ authorityCode }) => authorityCode,
  );
  const visitsOf = groupBy(national.visits, ({ authorityCode }) => authorityCode);
  const localOf = new Map(locals.map((local) => [local.authorityCode, local]));

  const packs = register.file.authorities.map(({ code }): BoardPack => {
    const local = localOf.get(code);
    const records =
      local === undefined
        ? { inspections: inspectionsOf.get(code) ?? [], visits: visitsOf.get(code) ?? [] }
        : joinLocalRecords(local, national, findings);
    const named = new Set(
      [...records.inspections, ...records.visits].flatMap(({ sourceIds }) => sourceIds),
    );
    return {
      schemaVersion: 1,
      authorityCode: code,
      ...coverageHistory(covered, local),
      inspections: records.inspections.toSorted(compareInspections),
      visits: records.visits.toSorted(compareVisits),
      areas: local?.areas ?? [],
      events: local?.events ?? [],
      meetings: local?.meetings ?? [],
      facts: local?.facts ?? [],
      sources: [...nationalSources.filter(({ id }) => named.has(id)), ...(local?.sources ?? [])],
      disagreements: local?.disagreements ?? [],
      notClaimed: local?.notClaimed ?? [],
      settings: local?.settings ?? noSettings,
      commentary: local?.commentary ?? [],
      ...(local && local.measures.length > 0 && { measures: local.measures }),
      ...(local && local.actions.length > 0 && { actions: local.actions }),
    };
  });

  return {
    packs,
    inspectionsFile: {
      schemaVersion: 1,
      inspections: packs.flatMap(({ inspections }) =>
        inspections.filter(({ framework }) => framework === 'ilacs'),
      ),
      visits: packs.flatMap(({ visits }) => visits),
      coverage: [
        covered.inspections,
        covered.visits,
        'For an authority with records of its own, its ILACS inspections and visits are those of its board pack, whose sources they name.',
        'Inspections under earlier frameworks are not covered. No improvement areas of other authorities are covered.',
      ],
    },
  };
}
