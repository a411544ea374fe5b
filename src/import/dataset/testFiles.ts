import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { sha256 } from '#src/import/files/sha256.ts';
import type { ImportFault } from '#src/import/table/importError.ts';
import { ImportError } from '#src/import/table/importError.ts';
import { buildDataset } from './buildDataset.ts';

const folder = resolve(import.meta.dirname, '../../../public/data/published');

/** Every published file as it is committed, by its path. */
export const realFiles: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path.split(sep).join('/'), new Uint8Array(readFileSync(join(folder, path)))]),
);

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A published file, its byte order mark included. */
export const realBytes = (file: string): Uint8Array<ArrayBuffer> => {
  const bytes = realFiles.get(file);
  if (bytes === undefined) throw new Error(`${file} is not published`);
  return bytes;
};

export const realText = (file: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(realBytes(file));

type Edit = (text: string) => string | Uint8Array<ArrayBuffer>;

/** Copies of the published files, some of them edited, with a manifest that fits them. */
export async function editedFiles(
  edits: Readonly<Record<string, Edit>>,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map(realFiles);
  let manifest = realText('manifest.json');
  for (const [file, edit] of Object.entries(edits)) {
    const text = realText(file);
    const edited = edit(text);
    if (edited === text) throw new Error(`the edit leaves ${file} as it is`);
    const bytes = typeof edited === 'string' ? bytesOf(edited) : edited;
    manifest = manifest.replace(await sha256(realBytes(file)), await sha256(bytes));
    files.set(file, bytes);
  }
  return files.set('manifest.json', bytesOf(manifest));
}

/** What stops the import of the published files once some of them are edited. */
export async function faultsAfter(
  edits: Readonly<Record<string, Edit>>,
): Promise<readonly ImportFault[]> {
  try {
    await buildDataset(await editedFiles(edits));
    return [];
  } catch (error) {
    if (error instanceof ImportError) return error.faults;
    throw error;
  }
}

/** Changes the cells of one row, counted as a spreadsheet does. No cell of the row may be quoted. */
export const onRow =
  (row: number, edit: (cells: string[]) => readonly string[]) =>
  (text: string): string => {
    const lines = text.split('\n');
    lines[row - 1] = edit((lines[row - 1] ?? '').split(',')).join(',');
    return lines.join('\n');
  };

/** Puts a text into one cell, found by its heading. */
export const withCell = (row: number, column: string, cell: string) => (text: string) => {
  const index = (text.replace('\uFEFF', '').split(/\r?\n/)[0] ?? '').split(',').indexOf(column);
  return onRow(row, (cells) => cells.with(index, cell))(text);
};

/** Copies of the published files in which one council, Rutland, has another name and ONS code. */
export async function withRenamedAuthority(
  name: string,
  code: string,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let manifest = realText('manifest.json');
  for (const [file, bytes] of realFiles) {
    const text = realText(file).replaceAll('E06000017', code).replaceAll('Rutland', name);
    files.set(file, bytesOf(text));
    manifest = manifest.replace(await sha256(bytes), await sha256(bytesOf(text)));
  }
  return files.set('manifest.json', bytesOf(manifest));
}

/**
 * DfE's workforce release of the year after the committed one, with that one's newest figures once
 * more in it: nothing in it says anything about anybody.
 */
export function nextWorkforceRelease(edit: (line: string) => string[] = (line) => [line]): string {
  const [header = '', ...lines] = realText('dfe/csww_indicators_2017_to_2025.csv').split('\n');
  const newest = lines.filter((line) => line.startsWith('2025,'));
  const next = newest.flatMap((line) => edit(line.replace(/^2025,/, '2026,')));
  return [header, ...next, ...lines].join('\n');
}
