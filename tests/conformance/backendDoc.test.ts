// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const data = join(root, 'public/data/v1');
const page = readFileSync(join(root, 'docs/backend.md'), 'utf8');

interface Size {
  readonly bytes: number;
  readonly packed: number;
}

function sizeOf(path: string): Size {
  const file = readFileSync(join(data, path));
  return { bytes: file.length, packed: gzipSync(file, { level: 9 }).length };
}

const total = (sizes: readonly Size[]): Size => ({
  bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
  packed: sizes.reduce((sum, { packed }) => sum + packed, 0),
});

const workforce = total(
  readdirSync(join(data, 'workforce')).map((file) => sizeOf(`workforce/${file}`)),
);
const packs = readdirSync(join(data, 'authorities'))
  .map((code) => sizeOf(`authorities/${code}/board-pack.json`))
  .toSorted((a, b) => a.bytes - b.bytes);
const [middle, largest] = [packs[Math.floor(packs.length / 2)], packs.at(-1)];
const national = ['dataset.json', 'authorities.json', 'inspections.json'].map(sizeOf);

/** The two numbers in the row of the page's table that begins so. */
function described(start: string): [number, number] {
  const row = page.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';
  const [, , bytes, packed] = row.split('|');
  return [Number(bytes), Number(packed)];
}

const inKb = (bytes: number) => Math.round(bytes / 1000);

describe('the page on the backend', () => {
  test.each([
    ['`dataset.json`', national[0]],
    ['`authorities.json`', national[1]],
    ['`inspections.json`', national[2]],
    ['the 11 files below', workforce],
    ['the board pack in the middle', middle],
    ['the largest board pack', largest],
    ['all 158 board packs', total(packs)],
  ])('gives the size of %s as it is', (start, size) => {
    const [bytes, packed] = described(start);
    expect(bytes).toBe(inKb(size?.bytes ?? 0));
    // Each release of zlib packs a little otherwise.
    expect(Math.abs(packed - (size?.packed ?? 0) / 1000)).toBeLessThan(1.5);
  });

  test('counts what one reader fetches', () => {
    const whole = total([...national, workforce, ...(largest ? [largest] : [])]);
    const [, bytes = '', packed] = /15 files,\s+([\d,]+) kB, of which (\d+) kB/.exec(page) ?? [];
    expect(Number(bytes.replace(',', ''))).toBe(inKb(whole.bytes));
    expect(Math.abs(Number(packed) - whole.packed / 1000)).toBeLessThan(3);
  });

  test('counts files and councils', () => {
    const { authorities } = JSON.parse(readFileSync(join(data, 'authorities.json'), 'utf8')) as {
      readonly authorities: readonly { readonly status: string }[];
    };
    const current = authorities.filter(({ status }) => status === 'current').length;
    expect([packs.length, current, authorities.length - current]).toEqual([158, 153, 5]);
    expect(readdirSync(join(data, 'workforce'))).toHaveLength(11);
  });
});
