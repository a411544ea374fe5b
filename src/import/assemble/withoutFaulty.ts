import { Findings } from '#src/import/findings.ts';
import type { ImportFault } from '#src/import/importError.ts';
import { readLocalPack } from '#src/import/readLocalPack.ts';
import type { Assembly } from './assembly.ts';
import type { LeftOutRecord } from './changes.ts';
import type { CouncilFile, CouncilRow } from './councilRows.ts';

/** Files that every reader takes, and what had to be left out for it. */
interface Checked {
  readonly files: ReadonlyMap<string, CouncilFile>;
  readonly leftOut: readonly LeftOutRecord[];
  readonly dropped: ReadonlySet<CouncilRow>;
  /** Of rows that were not brought, which nothing here can put right. */
  readonly faults: readonly ImportFault[];
}

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
 * The files without the rows of what was brought that the readers of every folder refuse. A row that
 * took the place of another gives it back.
 *
 * @param format Makes a file's text of its rows.
 */
export function withoutFaulty(
  assembly: Assembly,
  authorityCode: string,
  format: (name: string, file: CouncilFile) => string,
): Checked {
  const files = new Map(assembly.files);
  const leftOut: LeftOutRecord[] = [...assembly.leftOut];
  const dropped = new Set<CouncilRow>();
  for (let round = 0; round < mostRounds; round += 1) {
    const found = faultsIn(files, assembly, authorityCode, format);
    const faulty = new Set<CouncilRow>();
    for (const { name, row, fault } of found) {
      const origin = row && assembly.originOf(row);
      // The first fault of a record says why it is left out.
      if (!row || !origin || faulty.has(row)) continue;
      faulty.add(row);
      dropped.add(row);
      const { column, wanted } = fault;
      const what = column === '' ? fault.found : `${column}: ${fault.found}`;
      leftOut.push({ place: origin.place, kind: name, found: what, wanted });
    }
    if (faulty.size === 0) {
      return { files, leftOut, dropped, faults: found.map(({ fault }) => fault) };
    }
    for (const [name, file] of files) {
      const rows = file.rows.flatMap((row) =>
        faulty.has(row) ? (assembly.originOf(row)?.replaced ?? []) : [row],
      );
      files.set(name, { ...file, rows });
    }
  }
  const faults = faultsIn(files, assembly, authorityCode, format).map(({ fault }) => fault);
  return { files, leftOut, dropped, faults };
}

function faultsIn(
  files: ReadonlyMap<string, CouncilFile>,
  assembly: Assembly,
  authorityCode: string,
  format: (name: string, file: CouncilFile) => string,
) {
  const findings = new EachFault(assembly.today);
  const encoder = new TextEncoder();
  const nameOf = (path: string) => path.slice(folder.length + 1).replace(/\.csv$/, '');
  readLocalPack(
    { folder, authorityCode },
    (path) => {
      const file = files.get(nameOf(path));
      return file && file.rows.length > 0 ? encoder.encode(format(nameOf(path), file)) : undefined;
    },
    findings,
  );
  return findings.faults.map((fault) => {
    const name = nameOf(fault.file);
    const row = fault.row === null ? undefined : files.get(name)?.rows[fault.row - 2];
    return { name, row, fault };
  });
}
