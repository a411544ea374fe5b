import { expect, test } from 'vitest';
import { Importer } from '#src/import/prepare/importer.ts';
import { noAnswers } from '#src/import/recognise/questions.ts';
import { emptyBase } from '#tests/spreadsheets/emptyBase.ts';
import { stayedOutOf } from './stayedOut.ts';

test('what stayed out of a board is each open question and each record that was left out, by its place', async () => {
  const importer = new Importer();
  const bring = (name: string, text: string) => importer.read(name, new TextEncoder().encode(text));
  await bring('plan.csv', 'Ref,Action,RAG\n1.1,Publish the standard,Amber E\n');
  await bring('areas.csv', `Ref,Improvement area\nA1,${'x'.repeat(1200)}\n`);
  const made = await importer.make({
    before: new Map(),
    answers: noAnswers,
    today: '2026-11-22',
    authorityCode: 'E06999001',
    publisher: 'Exampleshire Council',
    base: emptyBase('E06999001'),
    publications: [],
  });
  const out = stayedOutOf(made);
  expect(out.map(({ place }) => place.split(', ').slice(0, 2))).toEqual([
    ['plan.csv', 'C2'],
    ['areas.csv', 'A2'],
  ]);
  expect(out[0]).toMatchObject({ found: 'Amber E' });
  expect(out.every(({ found }) => found.length <= 500)).toBe(true);
});
