import type { Authority } from '#src/core/model/authority.ts';
import { formatCount, formatList } from '#src/core/text/format.ts';
import type { Findings } from '#src/import/table/findings.ts';
import type { NeighboursRow } from './readNeighbours.ts';

/** An authority before it is known which ones are like it. */
export type Unlinked = Omit<Authority, 'neighbours'>;

/**
 * Gives each current authority its neighbours. A model made before a reorganisation names
 * authorities that exist no more: they stay neighbours, with figures up to their last year, and the
 * gap is noticed. It has no row of an authority that came later, which then has no neighbours.
 */
export function linkNeighbours(
  { file, rows }: { readonly file: string; readonly rows: readonly NeighboursRow[] },
  {
    authorities,
    byDfeNumber,
    newAuthorities,
  }: {
    readonly authorities: readonly Unlinked[];
    readonly byDfeNumber: ReadonlyMap<string, Unlinked>;
    readonly newAuthorities: ReadonlySet<string>;
  },
  findings: Findings,
): Authority[] {
  const rowOf = new Map(rows.map((row) => [row.dfeNumber, row]));
  for (const row of rows) checkNeighbours(file, row, byDfeNumber, findings);
  return authorities.map((authority) => {
    const { code, status, dfeNumber, name } = authority;
    const own = status === 'current' ? rowOf.get(dfeNumber) : undefined;
    if (status === 'current' && own === undefined) {
      const place = { file, column: 'old_la_code', found: `no row for ${name} (${dfeNumber})` };
      if (newAuthorities.has(code)) {
        findings.notice({
          ...place,
          row: 1,
          subject: authority.shortName,
          authorityCode: code,
          outcome: 'without-neighbours',
          reason: 'shown without statistical neighbours, as the model was made before it began',
        });
      } else findings.fault({ ...place, row: null, wanted: 'one for each current authority' });
    }
    const neighbours = (own?.neighbours ?? []).map(({ dfeNumber: number, closeness }) => ({
      code: byDfeNumber.get(number)?.code ?? '',
      closeness,
    }));
    return { ...authority, neighbours };
  });
}

/** Faults a number that no authority has, and notices one that stopped before the latest year. */
function checkNeighbours(
  file: string,
  { row, dfeNumber, neighbours }: NeighboursRow,
  byDfeNumber: ReadonlyMap<string, Unlinked>,
  findings: Findings,
): void {
  const gone: Unlinked[] = [];
  for (const one of [{ column: 'old_la_code', dfeNumber }, ...neighbours]) {
    const authority = byDfeNumber.get(one.dfeNumber);
    const { column, dfeNumber: found } = one;
    if (authority === undefined) {
      const wanted = 'the DfE number of an authority that the workforce file has';
      findings.fault({ file, row, column, found, wanted });
    } else if (authority.status === 'abolished') {
      if (column === 'old_la_code') {
        findings.notice({
          file,
          row,
          column,
          found,
          subject: authority.shortName,
          authorityCode: authority.code,
          outcome: 'left-out',
          reason:
            'left out, as it has no workforce return in the latest year and counts as abolished',
        });
        return;
      }
      gone.push(authority);
    }
  }
  const own = byDfeNumber.get(dfeNumber);
  if (own === undefined || gone.length === 0) return;
  const names = formatList(gone.map(({ shortName }) => shortName));
  const left = neighbours.length - gone.length;
  findings.notice({
    file,
    row,
    column: neighbours.find((one) => one.dfeNumber === gone[0]?.dfeNumber)?.column ?? '',
    found: gone.map((one) => one.dfeNumber).join(', '),
    subject: own.shortName,
    authorityCode: own.code,
    outcome: 'fewer-neighbours',
    reason: `kept with ${formatCount(left)} current neighbours, as the model still names ${names}`,
  });
}
