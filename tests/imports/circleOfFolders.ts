import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const importing = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/** The folder of what is imported, from the root of `src`; `null` for a library. */
function folderOf(specifier: string, file: string): string | null {
  if (specifier.startsWith('#src/')) return dirname(specifier.slice('#src/'.length));
  return specifier.startsWith('.') ? dirname(normalize(join(dirname(file), specifier))) : null;
}

/** Which folders each folder imports from, tests aside. */
function importsOf(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
    const folder = dirname(file);
    const found = imports.get(folder) ?? new Set();
    imports.set(folder, found);
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(importing)) {
      const other = folderOf(specifier, file);
      if (other !== null && other !== folder) found.add(other);
    }
  }
  return imports;
}

/** A circle of folders that import each other, from one of them round to it again; empty where there is none. */
export function circleOfFolders(root: string): readonly string[] {
  const imports = importsOf(root);
  const done = new Set<string>();
  const circleFrom = (folder: string, way: readonly string[]): readonly string[] => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder];
    if (done.has(folder)) return [];
    for (const other of imports.get(folder) ?? []) {
      const circle = circleFrom(other, [...way, folder]);
      if (circle.length > 0) return circle;
    }
    done.add(folder);
    return [];
  };
  for (const folder of imports.keys()) {
    const circle = circleFrom(folder, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
