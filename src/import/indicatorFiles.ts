import type { FigureOrNoRow } from '#src/domain/figure.ts';
import type { IndicatorFile, IndicatorId, Period } from '#src/domain/indicator.ts';
import { type AreaKey, lastingKey } from './areaKeys.ts';
import type { AuthorityRegister } from './authorityRegister.ts';
import type { Findings } from './findings.ts';
import { indicators, workforceColumns } from './indicators.ts';
import { nationalIds } from './publications.ts';
import type { ReleaseDate } from './readReleaseDates.ts';
import type { SocialWorkerCountRow } from './readSocialWorkerCounts.ts';
import type { WorkforceRow } from './readWorkforce.ts';

interface Sources {
  readonly register: AuthorityRegister;
  readonly workforce: readonly WorkforceRow[];
  readonly counts: readonly SocialWorkerCountRow[];
  readonly releaseDates: readonly ReleaseDate[];
  readonly countsFile: string;
  readonly releaseDatesFile: string;
}

interface Reading {
  readonly year: number;
  readonly area: AreaKey;
  readonly value: FigureOrNoRow;
}

/**
 * One file for each indicator: figures as published, for England, every region, authority and
 * joint return. `null` where the publication has no row.
 */
export function indicatorFiles(sources: Sources, findings: Findings): IndicatorFile[] {
  const { register, workforce, counts } = sources;
  checkCounts(sources, findings);
  const periods = {
    workforce: periodsOf(nationalIds.workforce, workforce, sources, findings),
    counts: periodsOf(nationalIds.socialWorkerCounts, counts, sources, findings),
  };
  return indicators.map((indicator) => {
    const column = (
      workforceColumns as Partial<Record<IndicatorId, keyof WorkforceRow['figures']>>
    )[indicator.id];
    const readings: Reading[] =
      column === undefined
        ? counts.map(({ year, area, threeOrMorePercent: value }) => ({ year, area, value }))
        : workforce.map(({ year, area, figures }) => ({ year, area, value: figures[column] }));
    const from = column === undefined ? 'counts' : 'workforce';
    return {
      schemaVersion: 1,
      indicator,
      sourceIds: [column === undefined ? nationalIds.socialWorkerCounts : nationalIds.workforce],
      nextDue: column === undefined ? null : 'March 2027',
      periods: periods[from],
      figures: figuresOf(register, periods[from], readings),
    };
  });
}

function figuresOf(
  { file, byDfeNumber }: AuthorityRegister,
  periods: readonly Period[],
  readings: readonly Reading[],
): Record<string, FigureOrNoRow[]> {
  const latestCode = ({ code, members }: AreaKey) =>
    members.length === 1 ? (byDfeNumber.get(members[0]?.dfeNumber ?? '')?.code ?? code) : code;
  const byPlace = new Map(
    readings.map(({ year, area, value }) => [`${latestCode(area)} ${year}`, value]),
  );
  const { country, regions, authorities, jointReturns } = file;
  return Object.fromEntries(
    [country, ...regions, ...authorities, ...jointReturns].map(({ code }) => [
      code,
      periods.map(({ year }) => byPlace.get(`${code} ${year}`) ?? null),
    ]),
  );
}

function periodsOf(
  publicationId: string,
  rows: readonly { readonly year: number }[],
  { releaseDates, releaseDatesFile }: Sources,
  findings: Findings,
): Period[] {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const release = releaseDates.find(
      (one) => one.publicationId === publicationId && one.year === year,
    );
    if (release !== undefined)
      return [{ year, knownOn: release.knownOn, knownBy: release.knownBy }];
    findings.fault({
      file: releaseDatesFile,
      row: null,
      column: 'reporting_year',
      found: `no row for ${publicationId}, ${year}`,
      wanted: 'a row for each year of the publication',
    });
    return [];
  });
}

/** Every area is one that the register knows, under a code of its own, and none is missing. */
function checkCounts({ register, counts, countsFile }: Sources, findings: Findings): void {
  const { country, regions, authorities } = register.file;
  const known = new Map([
    ...[country, ...regions].map(({ code }) => [code, code] as const),
    ...authorities.map(({ dfeNumber, code }) => [dfeNumber, code] as const),
  ]);
  for (const { row, area } of counts) {
    const key = lastingKey(area);
    const wanted = known.get(key);
    const latest = area.level === 'authority' ? register.byOnsCode.get(area.code)?.code : area.code;
    if (wanted !== undefined && wanted === latest) continue;
    findings.fault({
      file: countsFile,
      row,
      column: area.level === 'authority' ? 'new_la_code' : 'region_code',
      found: `${area.code} (${key}) for ${area.name}`,
      wanted: 'an area of the workforce file, under its own codes',
    });
  }
  const present = new Set(counts.map(({ year, area }) => `${year} ${lastingKey(area)}`));
  const expected = [
    ...[country, ...regions].map((area) => ({ ...area, key: area.code })),
    ...authorities
      .filter(({ status }) => status === 'current')
      .map((area) => ({ ...area, key: area.dfeNumber })),
  ];
  for (const year of new Set(counts.map((row) => row.year))) {
    for (const { key, name } of expected.filter((area) => !present.has(`${year} ${area.key}`))) {
      findings.fault({
        file: countsFile,
        row: null,
        column: 'time_period',
        found: `no row for ${name} (${key}) in ${year}`,
        wanted: 'England, each region and each current authority',
      });
    }
  }
}
