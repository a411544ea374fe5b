import { type LocalPack, readLocalPack } from '#src/import/council/readLocalPack.ts';
import { Findings } from '#src/import/table/findings.ts';
import type { ImportFault } from '#src/import/table/importError.ts';
import type { Assembly } from './assembly.ts';
import type { CouncilFile, CouncilRow } from './councilRows.ts';

const folder = 'council';
/** A record at fault hides those that name it, so that it takes some rounds to find all. */
const mostRounds = 20;

/** Every fault by itself: a message counts what repeats, but each row must be found. */
class EachFault extends Findings {
  override repeatedFault(fault: ImportFault): void {
    this.fault(fault);
  }
}

/**
 * Leaves out the rows of what was brought that the readers of every folder refuse. A row that took the
 * place of another gives it back.
 *
 * @param format Makes a file's text of its rows.
 * @param isRead Whether a file is looked at; all are by default.
 * @returns Faults of rows that were not brought, which nothing here can put right, and the records as
 *   they were read.
 */
export function leaveOutFaulty(
  assembly: Assembly,
  authorityCode: string,
  format: (name: string, file: CouncilFile) => string,
  isRead: (name: string) => boolean = () => true,
): { readonly faults: readonly ImportFault[]; readonly local: LocalPack } {
  for (let round = 0; round < mostRounds; round += 1) {
    const { found, local } = faultsIn(assembly, authorityCode, format, isRead);
    const faulty = new Set<CouncilRow>();
    for (const { name, row, fault } of found) {
      const origin = row && assembly.originOf(row);
      // The first fault of a record says why it is left out.
      if (!row || !origin || faulty.has(row)) continue;
      faulty.add(row);
      const { column, wanted } = fault;
      const what = column === '' ? fault.found : `${column}: ${fault.found}`;
      assembly.leaveOut({ place: origin.place, kind: name, found: what, wanted });
    }
    if (faulty.size === 0) return { faults: found.map(({ fault }) => fault), local };
    assembly.drop(faulty);
  }
  const { found, local } = faultsIn(assembly, authorityCode, format, isRead);
  return { faults: found.map(({ fault }) => fault), local };
}

function faultsIn(
  assembly: Assembly,
  authorityCode: string,
  format: (name: string, file: CouncilFile) => string,
  isRead: (name: string) => boolean,
) {
  const { files } = assembly;
  const findings = new EachFault(assembly.today);
  const encoder = new TextEncoder();
  const nameOf = (path: string) => path.slice(folder.length + 1).replace(/\.csv$/, '');
  const local = readLocalPack(
    { folder, authorityCode },
    (path) => {
      const file = files.get(nameOf(path));
      return file && file.rows.length > 0 && isRead(nameOf(path))
        ? encoder.encode(format(nameOf(path), file))
        : undefined;
    },
    findings,
    new Set(assembly.publishedAreas.map(({ id }) => id)),
  );
  const found = findings.faults.map((fault) => {
    const name = nameOf(fault.file);
    const row = fault.row === null ? undefined : files.get(name)?.rows[fault.row - 2];
    return { name, row, fault };
  });
  return { found, local };
}
