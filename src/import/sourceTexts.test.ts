import { describe, expect, test } from 'vitest';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { buildDataset } from './buildDataset.ts';
import { reworded } from './sourceTexts.ts';
import { realFiles } from './testFiles.ts';

describe(reworded, () => {
  test.each([
    ['[Headline not in seed text; URL slug: work-needed]', '[Headline not read]'],
    [
      'A decade of failings (title from URL slug)',
      'A decade of failings (title as its address gives it)',
    ],
    ['full text (seed 001); date derived from "today"', 'full text; date derived from "today"'],
    [
      'first ~2,000 characters of a stored copy; undated',
      'the first 2,000 characters or so; undated',
    ],
    [
      'Ofsted letter; no licence line in the seed text - treat as Crown copyright and confirm OGL on reports.ofsted.gov.uk',
      'Ofsted letter; no licence line in the text read; treated as Crown copyright',
    ],
    [
      'Press copyright; read at an UNOFFICIAL copy - confirm at bbc.co.uk before display',
      'Press copyright; read at an unofficial copy',
    ],
  ])('says %j for readers', (written, said) => {
    expect(reworded(written)).toBe(said);
  });

  test.each(['full text', 'Inspection of Exampleshire', 'Reseeded lawns', ''])(
    'leaves %j as it is',
    (text) => {
      expect(reworded(text)).toBe(text);
    },
  );

  test('leaves no word of the compilers’ own in any pack', async () => {
    const { files } = await buildDataset(realFiles);
    for (const [path, json] of files) {
      if (!path.endsWith('board-pack.json') || path.startsWith('schema/')) continue;
      const { sources } = boardPack.parse(JSON.parse(json));
      for (const { title, licence, extentRead } of sources) {
        expect(`${title} ${licence} ${extentRead}`).not.toMatch(
          /\bseed\b|\bslug\b|stored copy|UNOFF|\bconfirm (at|and|before)\b/,
        );
      }
    }
  });
});
