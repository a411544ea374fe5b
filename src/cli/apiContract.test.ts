// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areaUpdate } from '#src/core/schema/areaUpdate.ts';
import { newBoardDecision } from '#src/core/schema/boardDecision.ts';
import { newMeasureValue } from '#src/core/schema/measure.ts';
import { openApi } from '#src/core/schema/openapi.ts';

const root = resolve(import.meta.dirname, '../..');
const committed = readFileSync(join(root, 'docs/api/openapi.json'), 'utf8');
const contract = openApi();
const paths = Object.entries(contract.paths);

interface Operation {
  readonly parameters: readonly { readonly $ref: string }[];
}

/** Every value of a document, with what leads to it. */
function* valuesIn(value: unknown, path: string): Generator<[string, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* valuesIn(inner, `${path}/${key}`);
}

const placeIn = (document: unknown, reference: string): unknown =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);

describe('the contract', () => {
  test('is committed as the schemas make it: if not, run "npm run contract"', () => {
    expect(committed).toBe(`${JSON.stringify(contract, null, 2)}\n`);
  });

  test('refers to nothing that it does not have', () => {
    const document: unknown = JSON.parse(committed);
    const references = [...valuesIn(document, '')].flatMap(([path, value]) =>
      path.endsWith('/$ref') ? [String(value)] : [],
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((one) => placeIn(document, one) === undefined)).toEqual([]);
  });

  test('has an address for every file of the dataset but the schemas, and files at each', () => {
    const folder = join(root, 'public/data/v1');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => `/${path.split(sep).join('/')}`)
      .filter((path) => path.endsWith('.json') && !path.startsWith('/schema/'));
    const forms = paths
      // What only a member may read is no file.
      .filter(([path, operations]) => 'get' in operations && path.endsWith('.json'))
      .map(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter((file) => !forms.some((form) => form.test(file)))).toEqual([]);
    expect(forms.filter((form) => !files.some((file) => form.test(file)))).toEqual([]);
  });

  test('names every part of an address', () => {
    for (const [path, operations] of paths) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values<Operation>(operations)) {
        const named = operation.parameters
          .map(({ $ref }) => placeIn(contract, $ref) as { name: string; in: string })
          .filter((parameter) => parameter.in === 'path');
        expect(named.map(({ name }) => name)).toEqual(parts);
      }
    }
  });

  test('has 304 for every file, 401 for what only a member may read, and 412, 422 and 428 for every record', () => {
    for (const [path, operations] of paths) {
      if ('get' in operations) {
        expect(operations.get.responses).toHaveProperty(path.endsWith('.json') ? '304' : '401');
      }
      if ('post' in operations) {
        expect(Object.keys(operations.post.responses)).toEqual(
          expect.arrayContaining(['409', '412', '413', '422', '428']),
        );
      }
    }
  });

  test('gives examples that may be sent', () => {
    const example = (
      path:
        | '/authorities/{code}/areas/{area}/updates'
        | '/authorities/{code}/decisions'
        | '/authorities/{code}/measures/{measure}/values',
    ) =>
      (
        contract.paths[path].post.requestBody.content['application/json'] as {
          readonly example?: unknown;
        }
      ).example;
    expect(() =>
      areaUpdate.parse(example('/authorities/{code}/areas/{area}/updates')),
    ).not.toThrow();
    expect(() => newBoardDecision.parse(example('/authorities/{code}/decisions'))).not.toThrow();
    expect(() =>
      newMeasureValue.parse(example('/authorities/{code}/measures/{measure}/values')),
    ).not.toThrow();
  });
});
