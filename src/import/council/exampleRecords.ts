import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import type { PublishedFiles } from '#src/import/files/readManifest.ts';
import type { Findings } from '#src/import/table/findings.ts';
import type { LocalFolder } from './localFolders.ts';

const folder = resolve(import.meta.dirname, '../../../docs/exampleshire');

/** Settings say nothing of a council, and one may well choose those of the example. */
const withoutRecords = 'board.csv';

/** A text as long as a sentence is nobody else's; a title or a licence may be. */
const sentence = /^.{30,}[.?]$/s;

/** Names and addresses that were invented for the example: nobody has them. */
const invented = /exampleshire|example gazette|\bexample\.(?:org|com|net)\b|\.example\b/i;

interface ExampleFile {
  readonly text: string;
  /** Each row as one text. */
  readonly rows: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
}

const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n').trim();
const rowsOf = (text: string): string[][] => Papa.parse<string[]>(text, { delimiter: ',' }).data;
const asOne = (cells: readonly string[]): string => cells.join('\u001F');

let read: ReadonlyMap<string, ExampleFile> | undefined;

/** The example folder of the documentation, by the names of its files; empty where it is gone. */
function exampleFiles(): ReadonlyMap<string, ExampleFile> {
  read ??= new Map(namesIn(folder).map((name) => [name, exampleFile(name)]));
  return read;
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.csv'));
  } catch {
    return [];
  }
}

function exampleFile(name: string): ExampleFile {
  const text = textOf(readFileSync(join(folder, name)));
  const rows = rowsOf(text).slice(1);
  const sentences = rows.flat().filter((cell) => sentence.test(cell));
  return { text, rows: new Set(rows.map(asOne)), sentences: new Set(sentences) };
}

/** Whether a text has a name or an address that was invented for the example folder. */
const isInvented = (text: string): boolean => invented.test(text);

/**
 * Refuses what is left of the example folder in a council's own: its records are invented, and would
 * be shown as those of a real authority.
 *
 * @param nameOf The name of an authority by its ONS code: one that was itself invented may have it.
 */
export function refuseExample(
  published: PublishedFiles,
  folders: readonly LocalFolder[],
  nameOf: (authorityCode: string) => string,
  findings: Findings,
): void {
  for (const own of folders.filter(({ authorityCode }) => !isInvented(nameOf(authorityCode)))) {
    for (const [file, bytes] of published) {
      const name = file.startsWith(`${own.folder}/`) ? file.slice(own.folder.length + 1) : '';
      if (name.endsWith('.csv')) refuseRows(file, name, textOf(bytes), findings);
    }
  }
}

function refuseRows(file: string, name: string, text: string, findings: Findings): void {
  const example = exampleFiles().get(name);
  const wanted = 'your own, or no such row: docs/your-council.md, step 2';
  if (text === example?.text) {
    const instead = 'your own rows in it, or no such file: docs/your-council.md, step 2';
    const found = 'the file of the example folder as it came';
    findings.fault({ file, row: null, column: '', found, wanted: instead });
    return;
  }
  const [heading = [], ...rows] = rowsOf(text);
  for (const [index, row] of rows.entries()) {
    const place = { file, row: index + 2 };
    if (name !== withoutRecords && example?.rows.has(asOne(row))) {
      findings.fault({ ...place, column: '', found: 'a row of the example folder', wanted });
      continue;
    }
    const column = row.findIndex((cell) => isInvented(cell) || example?.sentences.has(cell));
    if (column === -1) continue;
    const found = 'what was invented for the example folder';
    findings.fault({ ...place, column: heading[column] ?? '', found, wanted });
  }
}
