import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackFiles } from './embeddedSource.ts';
import { packFiles } from './packFiles.ts';

describe('the files within a page', () => {
  test('are the same when they are read again', async () => {
    const files = fc.dictionary(fc.string(), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const json = JSON.parse(JSON.stringify(given));
        fc.pre(!JSON.stringify(json).includes('"$"'));
        expect(await unpackFiles(await packFiles(json))).toEqual(json);
      }),
    );
  });

  test('that were cut short say so, and what to do', async () => {
    const packed = await packFiles({ 'dataset.json': { publications: ['one', 'two', 'three'] } });
    await expect(unpackFiles(packed.slice(0, packed.length / 2))).rejects.toThrow(
      'it was cut short or changed on its way. Ask for it again.',
    );
  });
});
