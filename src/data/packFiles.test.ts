import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { packFiles } from './packFiles.ts';
import { unpackFiles } from './unpack.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the files within a page', () => {
  test('are the same when they are read again', async () => {
    const files = fc.dictionary(fc.string(), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const json = JSON.parse(JSON.stringify(given));
        expect(await unpackFiles(await packFiles(json))).toEqual(json);
      }),
    );
  });

  test.each([
    ['has no way to unpack them', undefined],
    [
      'does not know how they are packed',
      class {
        constructor() {
          throw new TypeError('deflate-raw');
        }
      },
    ],
  ])('are not called damaged where the browser %s', async (_, stream) => {
    const packed = await packFiles({ 'dataset.json': {} });
    vi.stubGlobal('DecompressionStream', stream);
    await expect(unpackFiles(packed)).rejects.toThrow(/this browser cannot unpack it\. .* too old/);
  });

  test('that were cut short say so, and what to do', async () => {
    const packed = await packFiles({ 'dataset.json': { publications: ['one', 'two', 'three'] } });
    await expect(unpackFiles(packed.slice(0, packed.length / 2))).rejects.toThrow(
      'it was cut short or changed on its way. Ask for it again.',
    );
  });
});
