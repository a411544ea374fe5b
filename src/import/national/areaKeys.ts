import type { Row } from '#src/import/table/row.ts';

/** England, a region or an authority, as DfE's open data files name them. */
export interface AreaKey {
  readonly level: 'country' | 'region' | 'authority';
  /** ONS code as printed in that year; of a joint return, its members' joined by `+`. */
  readonly code: string;
  readonly name: string;
  /** `null` for England. */
  readonly regionCode: string | null;
  /** The members of a joint return; the authority alone where it files its own; else empty. */
  readonly members: readonly { dfeNumber: string; code: string; name: string }[];
}

export const areaColumns = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
] as const;

const levels = {
  National: 'country',
  Regional: 'region',
  'Local authority': 'authority',
} as const;
const ons = /^E\d{8}$/;
const onsList = /^E\d{8}( \/ E\d{8})*$/;
const dfeList = /^\d{3}( \/ \d{3})*$/;

/** Reads the area of a row. Cells that are at fault mark the row. */
export function readAreaKey(row: Row<(typeof areaColumns)[number]>): AreaKey {
  const level = row.choice('geographic_level', levels);
  if (level === 'country') {
    const code = row.matching('country_code', ons, 'an ONS code like E92000001');
    return { level, code, name: row.title('country_name'), regionCode: null, members: [] };
  }
  const regionCode = row.matching('region_code', ons, 'an ONS code like E12000005');
  if (level === 'region') {
    const name = row.title('region_name');
    return { level, code: regionCode, name, regionCode, members: [] };
  }
  const wanted = 'ONS codes like E06000019, several with " / " between them';
  const codes = row.matching('new_la_code', onsList, wanted).split(' / ');
  const numbers = row
    .matching('old_la_code', dfeList, 'DfE numbers like 884, several with " / " between them')
    .split(' / ');
  const name = row.title('la_name');
  const names = codes.length === 1 ? [name] : name.split(' / ');
  if (!row.isFaulty && (numbers.length !== codes.length || names.length !== codes.length)) {
    row.fault('old_la_code', 'as many DfE numbers and names as ONS codes');
  }
  const members = codes.map((code, i) => ({
    code,
    dfeNumber: numbers[i] ?? '',
    name: names[i] ?? '',
  }));
  return { level, code: codes.join('+'), name, regionCode, members };
}

/** Stays the same for an authority when its ONS code changes. */
export const lastingKey = ({ code, members }: AreaKey): string =>
  members.length === 0 ? code : members.map(({ dfeNumber }) => dfeNumber).join('+');
