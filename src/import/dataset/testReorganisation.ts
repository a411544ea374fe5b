import { acceptFiles } from './acceptFiles.ts';
import { bytesOf, nextWorkforceRelease, realFiles } from './testFiles.ts';

const workforce = 'dfe/csww_indicators_2017_to_2025.csv';
const next = 'dfe/csww_indicators_2017_to_2026.csv';

/** A county that two new authorities take over from: its name is made up, its place is not. */
export const abolished = { code: 'E10000030', dfeNumber: '936', name: 'Old Exampleshire' } as const;
/** Those that take over. */
export const newer = [
  { code: 'E06999001', dfeNumber: '998', name: 'West Exampleshire' },
  { code: 'E06999002', dfeNumber: '999', name: 'East Exampleshire' },
] as const;

const ownCells = /,936,E10000030,[^,]*,/;

/** The published files with a further year, in which two authorities take the place of one. */
export async function filesAfterReorganisation(
  more: Readonly<Record<string, string>> = {},
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const release = nextWorkforceRelease((line) =>
    ownCells.test(line)
      ? newer.map(({ code, dfeNumber, name }) =>
          line.replace(ownCells, `,${dfeNumber},${code},${name},`),
        )
      : [line],
  ).replaceAll(
    new RegExp(ownCells, 'g'),
    `,${abolished.dfeNumber},${abolished.code},${abolished.name},`,
  );
  const files = new Map([...realFiles].filter(([file]) => file !== workforce));
  files.set(next, bytesOf(release));
  const { text } = await acceptFiles(files, {
    paths: [next],
    authorityCode: null,
    publisher: null,
    facts: { title: 'The year after', publishedOn: '2026-11-01', nextDue: 'none', covers: null },
  });
  files.set('manifest.json', bytesOf(text));
  if (Object.keys(more).length === 0) return files;

  for (const [file, own] of Object.entries(more)) files.set(file, bytesOf(own));
  const accepted = await acceptFiles(files, {
    paths: Object.keys(more),
    authorityCode: abolished.code,
    publisher: `${abolished.name} Council`,
    facts: { title: null, publishedOn: null, nextDue: null, covers: null },
  });
  return files.set('manifest.json', bytesOf(accepted.text));
}
