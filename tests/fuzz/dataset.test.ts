import { describe, expect, test } from 'vitest';
import { SchemaError } from '#src/core/schema/check.ts';
import { buildDataset, type Dataset } from '#src/import/dataset/buildDataset.ts';
import { bytesOf as bytesOfText, realFiles, realText } from '#src/import/dataset/testFiles.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import { ImportError } from '#src/import/table/importError.ts';
import { bytesOf, csvFile, csvMutations } from './csvMutations.ts';
import { writeCsv } from './csvText.ts';
import { expectClearFaults } from './expectClearFaults.ts';
import { mutantCount, randomOf } from './random.ts';

const files = [...realFiles.keys()].filter((file) => file.endsWith('.csv'));

/** The published files with another one in place of one of them, as the manifest then describes it. */
async function withFile(file: string, bytes: Uint8Array<ArrayBuffer>) {
  const was = await sha256(realFiles.get(file) ?? new Uint8Array());
  const manifest = realText('manifest.json').replace(was, await sha256(bytes));
  return new Map(realFiles).set(file, bytes).set('manifest.json', bytesOfText(manifest));
}

/** Every value of the dataset by its place, but for what it says of the files themselves. */
function valuesOf({ files: made }: Dataset): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) values.set(at, value);
    else for (const [key, part] of Object.entries(value)) walk(part, `${at}/${key}`);
  };
  for (const [path, text] of made) if (path !== 'dataset.json') walk(JSON.parse(text), path);
  return values;
}

const published = buildDataset(realFiles).then(valuesOf);
const names = Object.keys(csvMutations);

describe('a dataset made of a mutant', () => {
  test('is refused with a place, or differs only where the mutant does', async () => {
    const original = await published;
    const problems: string[] = [];
    for (let seed = 0; seed < mutantCount(0.006); seed += 1) {
      const random = randomOf(seed);
      const [file, name] = [random.of(files), random.of(names)];
      const mark = `${file}: ${name} (seed ${seed})`;
      const mutation = csvMutations[name];
      const taken = csvFile(realFiles.get(file) ?? new Uint8Array());
      const edited = await withFile(file, bytesOf(mutation?.make(taken, random) ?? ''));
      try {
        const made = valuesOf(await buildDataset(edited));
        const other = [...made].filter(([at, value]) => original.get(at) !== value);
        if (mutation?.isSame) expect(other, mark).toEqual([]);
      } catch (error) {
        if (error instanceof ImportError) expectClearFaults(error.faults);
        else if (!(error instanceof SchemaError)) problems.push(`${mark}: ${String(error)}`);
        if (mutation?.isSame) problems.push(`${mark}: ${String(error).slice(0, 300)}`);
      }
    }
    expect(problems).toEqual([]);
  }, 600_000);

  test('with one number changed has one figure changed, in its own year and area', async () => {
    const file = 'dfe/csww_indicators_2017_to_2025.csv';
    const original = await published;
    const { rows } = csvFile(realFiles.get(file) ?? new Uint8Array());
    const heading = rows[0] ?? [];
    for (let seed = 0; seed < mutantCount(0.006); seed += 1) {
      const random = randomOf(seed);
      const at = 1 + random.below(rows.length - 1);
      const column = random.of(['agency_rate_fte', 'turnover_rate_fte', 'caseload_fte', 'cases']);
      const row = rows[at] ?? [];
      const changed = rows.with(at, row.with(heading.indexOf(column), '12.5'));
      const edited = await withFile(file, bytesOf(writeCsv(changed)));
      const made = valuesOf(await buildDataset(edited));
      const other = [...made].filter(([place, value]) => original.get(place) !== value);
      expect(made.size).toBe(original.size);
      const mark = `${column}, row ${at + 1}`;
      expect(new Set(other.map(([, value]) => value)), mark).toEqual(new Set([12.5]));
      const year = Number(row[0]) - 2017;
      for (const [place] of other) {
        expect(place, mark).toMatch(new RegExp(`^workforce/.*/figures/[^/]+/${year}$`));
      }
      expect(new Set(other.map(([place]) => place.split('/').at(-2))).size, mark).toBe(1);
    }
  }, 600_000);
});
