// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { editedFiles, faultsAfter, realFiles, realText } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { Row } from '#src/import/table/row.ts';
import { anySource } from './localCells.ts';
import { filledProseIn, proseIn } from './sourceMarks.ts';

const [source] = testPack.sources;
const sources = new Map(
  [
    ['S47', 'Example Inspectorate'],
    ['S08', 'Exampleshire Council (Cabinet)'],
    ['annual-report', 'Exampleshire Council'],
  ].flatMap(([id = '', publisher = '']) => (source ? [[id, { ...source, id, publisher }]] : [])),
);

function read(cell: string, lookup: Parameters<typeof proseIn>[2] = sources) {
  const findings = new Findings();
  const row = new Row<'notes'>('visits.csv', 7, new Map([['notes', cell]]), findings);
  return { text: proseIn(row, 'notes', lookup), row, faults: findings.faults };
}

describe('a reference to a source in a text', () => {
  test.each([
    ['Month from [S08].', 'Month from Exampleshire Council (Cabinet).'],
    [
      'Month known ([S08]; theme from [S47]).',
      'Month known (Exampleshire Council, Cabinet; theme from Example Inspectorate).',
    ],
    ['A week (five days) by [S08].', 'A week (five days) by Exampleshire Council (Cabinet).'],
    ['As in [annual-report].', 'As in Exampleshire Council.'],
  ])('is marked, and called by its publisher: %s', (written, said) => {
    expect(read(written)).toMatchObject({ text: said, faults: [] });
  });

  test.each([
    'S47 enquiries rose, and s47 ones too (S47).',
    'Care under S20, S31 and S17.',
    'They told [sic] us in [2022] that [the council] would [...].',
    '[S47 enquiries]',
    '',
  ])('is nothing else: %j stays as it is written', (text) => {
    expect(read(text)).toMatchObject({ text, faults: [] });
  });

  test('is a fault with its row, column and what is wrong where no source has the id', () => {
    const { row, faults } = read('Month from [S08] and [S99].');
    expect(row.isFaulty).toBe(true);
    expect(faults).toEqual([
      {
        file: 'visits.csv',
        row: 7,
        column: 'notes',
        found: '"[S99]"',
        wanted: 'the id of a row of sources.csv in square brackets, or a text without them',
      },
    ]);
  });

  test('raises no fault where the sources are themselves at fault, and none of its own when empty', () => {
    expect(read('Month from [S99].', anySource).faults).toEqual([]);
    const findings = new Findings();
    const row = new Row<'notes'>('visits.csv', 7, new Map([['notes', ' ']]), findings);
    filledProseIn(row, 'notes', sources);
    expect(findings.faults).toMatchObject([{ found: 'an empty cell' }]);
  });
});

const withMark = (mark: string) => (text: string) => text.replace('[S08]', mark);

describe('the published files', () => {
  test.each(['events', 'improvement_areas', 'visits'])(
    'stop the import where %s.csv marks a source that is not there',
    async (name) => {
      const file = `herefordshire/${name}.csv`;
      const row =
        realText(file)
          .split('\n')
          .findIndex((line) => line.includes('[S08]')) + 1;
      expect(await faultsAfter({ [file]: withMark('[S999]') })).toMatchObject([
        { file, row, found: '"[S999]"' },
      ]);
    },
  );

  test('take a section of an Act for what it is, though a source has that id', async () => {
    const files = await editedFiles({
      'herefordshire/visits.csv': withMark('S47 enquiries in [S08]'),
    });
    const json = (await buildDataset(files)).files.get('authorities/E06000019/board-pack.json');
    const { visits } = boardPack.parse(JSON.parse(json ?? ''));
    expect(visits.filter(({ note }) => note.includes('S47 enquiries in Ofsted'))).toHaveLength(1);
  });

  test('leave no reference in the dataset that a reader would have to look up', async () => {
    const { files } = await buildDataset(realFiles);
    const pack = boardPack.parse(
      JSON.parse(files.get('authorities/E06000019/board-pack.json') ?? ''),
    );
    const ids = new RegExp(`(?<!\\w)(${pack.sources.map(({ id }) => id).join('|')})(?!\\w)`);
    const { inspections, visits, areas, events, meetings, facts, disagreements } = pack;
    const prose = [
      ...inspections.flatMap(({ judgements }) => judgements.map(({ note }) => note)),
      ...visits.flatMap(({ areasCovered, headline, note }) => [areasCovered, headline, note]),
      ...areas.flatMap(({ description, remark, history }) => [
        description,
        remark,
        ...history.map(({ text }) => text),
      ]),
      ...events.map(({ description }) => description),
      ...meetings.flatMap(({ presented, note }) => [presented, note]),
      ...facts.flatMap(({ scope, note }) => [scope, note]),
      ...disagreements.flatMap(({ said, used }) => [said, used]),
      ...pack.sources.map(({ extentRead }) => extentRead),
    ];
    expect(prose.filter((text) => ids.test(text))).toEqual([]);
  });
});
