import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { exampleCode, exampleMarking } from '#src/core/model/exampleCouncil.ts';
import {
  isOpen,
  meaningKey,
  noAnswers,
  wholeKey,
  withAnswers,
} from '#src/import/recognise/questions.ts';
import { zipEntries } from '#src/import/spreadsheets/zipEntries.ts';
import { emptyBase } from '#tests/spreadsheets/emptyBase.ts';
import { madeFile } from '#tests/spreadsheets/madeFiles.ts';
import { answerRequests } from './answerRequests.ts';
import { type BoardRequest, Importer } from './importer.ts';

const text = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));

/** A board of which only national files tell. */
const base = emptyBase(exampleCode);

const request = (changes: Partial<BoardRequest> = {}): BoardRequest => ({
  before: new Map(),
  answers: noAnswers,
  today: '2026-11-22',
  authorityCode: exampleCode,
  publisher: 'Exampleshire Council',
  base,
  publications: [],
  ...changes,
});

const plan = text(
  'Ref,Action,Ofsted area,Lead,By when,RAG',
  '1.1,Publish the standard,Supervision,Head of Service,31/12/2026,Amber E',
  '1.2,Train managers,Supervision,Head of Service,31/03/2027,Green',
);

describe(Importer, () => {
  test('makes a board of a plan, and asks what only the council knows', async () => {
    const importer = new Importer();
    expect(await importer.read('plan.csv', plan)).toMatchObject({
      kind: 'spreadsheet',
      sheets: 1,
      reading: { encoding: 'UTF-8', delimiter: ',' },
    });
    const open = await importer.make(request());
    expect(open.questions.filter(isOpen).map(({ found }) => found)).toEqual(['Amber E']);
    expect(open.pack?.actions?.map(({ id, delivery }) => [id, delivery])).toEqual([
      ['1.1', null],
      ['1.2', 'green'],
    ]);
    const answers = withAnswers(noAnswers, [['rating|amber e', 'amber']]);
    const answered = await importer.make(request({ answers }));
    expect(answered.questions.filter(isOpen)).toEqual([]);
    expect(answered.pack?.actions?.[0]?.delivery).toBe('amber');
    expect(answered.publications.map(({ file, rows }) => [file, rows])).toEqual([
      ['council/sources.csv', 1],
      ['council/improvement_areas.csv', 1],
      ['council/actions.csv', 2],
    ]);
  });

  test('takes the questions filled in as a spreadsheet for answers', async () => {
    const importer = new Importer();
    await importer.read('plan.csv', plan);
    const { questionsCsv } = await importer.make(request());
    const filled = questionsCsv.replace(/\r\n,plan\.csv/, '\r\namber,plan.csv');
    expect(await importer.read('questions.csv', text(filled))).toEqual({
      kind: 'answers',
      name: 'questions.csv',
      answers: { schemaVersion: 1, answers: [{ key: 'rating|amber e', answer: 'amber' }] },
    });
  });

  test('lists what no board can hold among the questions, to be corrected in its file', async () => {
    const importer = new Importer();
    const long = 'x'.repeat(1200);
    await importer.read('plan.csv', text('Ref,Improvement area', `A1,${long}`, 'A2,Supervision'));
    const { leftOut, questionsCsv, pack } = await importer.make(request());
    expect(leftOut).toHaveLength(1);
    expect(pack?.areas.map(({ id }) => id)).toEqual(['A2']);
    expect(questionsCsv).toMatch(/^,plan\.csv,,A2,,improvement_areas,.*correct it in the file/m);
  });

  test('takes a value that holds for a whole sheet, but not in place of a row’s own', async () => {
    const importer = new Importer();
    await importer.read(
      'plan.csv',
      text('Ref,Action,By when', '1.1,Publish the standard,31/12/2026', '1.2,Train managers,'),
    );
    const [table] = (await importer.make(request())).tables;
    const answers = withAnswers(noAnswers, [
      [wholeKey(table?.key ?? '', 'owner'), 'Head of Service'],
      [wholeKey(table?.key ?? '', 'action'), 'Something else'],
    ]);
    const { pack } = await importer.make(request({ answers }));
    expect(pack?.actions?.map(({ owner, text: words }) => [owner, words])).toEqual([
      ['Head of Service', 'Publish the standard'],
      ['Head of Service', 'Train managers'],
    ]);
  });

  test('keeps what the council says of its colours, and changes it when it says otherwise', async () => {
    const importer = new Importer();
    await importer.read('plan.csv', plan);
    const saying = (words: string) => withAnswers(noAnswers, [[meaningKey('blue'), words]]);
    const first = await importer.make(request({ answers: saying('complete') }));
    expect(first.pack?.settings.ratingMeanings).toEqual({ blue: 'complete' });
    const second = await importer.make(
      request({ before: first.files, answers: saying('suspended') }),
    );
    expect(second.pack?.settings.ratingMeanings).toEqual({ blue: 'suspended' });
    expect(second.changes).toEqual([
      {
        kind: 'board',
        id: 'blue_means',
        name: 'blue: suspended',
        change: 'changed',
        columns: [{ column: 'value', before: 'complete', after: 'suspended' }],
      },
    ]);
  });

  test('keeps what a board has already, where the council’s own has another reference', async () => {
    const importer = new Importer();
    await importer.read('plan.csv', plan);
    const { pack: own } = await importer.make(request());
    const [area] = own?.areas ?? [];
    if (!area) throw new Error('no area was made');
    const published = { ...base, areas: [{ ...area, id: 'published', title: 'Front door' }] };
    const { pack } = await importer.make(
      request({ base: { ...published, sources: own?.sources ?? [] } }),
    );
    expect(pack?.areas.map(({ id }) => id)).toEqual(['published', area.id]);
    expect(pack?.sources).toHaveLength(1);
  });

  test('links an action to the published area that it names by its title, and asks where two have it', async () => {
    const area = (id: string, title: string) =>
      testArea(id, 'I-2025-11-10', '2026-01-12', { title });
    const areas = [area('P-1', 'Supervision'), area('P-2', 'Plans'), area('P-3', 'plans ')];
    const importer = new Importer();
    await importer.read(
      'plan.csv',
      text('Ref,Action,Ofsted area', '1,Publish the standard,SUPERVISION', '2,Write plans,Plans'),
    );
    const published = { ...testPack, areas: [...testPack.areas, ...areas] };
    const made = await importer.make(request({ base: published }));
    expect(made.faults).toEqual([]);
    const linked = (pack: BoardPack | null) => pack?.actions?.slice(-2).map(({ areaId }) => areaId);
    expect(linked(made.pack)).toEqual(['P-1', null]);
    expect(made.pack?.areas).toHaveLength(published.areas.length);
    const [open] = made.questions.filter(isOpen);
    expect(open?.choices.map(({ value }) => value)).toEqual(['new', 'P-2', 'P-3', 'none']);
    const answers = withAnswers(noAnswers, [[open?.key ?? '', 'P-3']]);
    const answered = await importer.make(request({ base: published, answers }));
    expect(linked(answered.pack)).toEqual(['P-1', 'P-3']);
  });

  test('leaves out an area of an inspection that the board does not have, and shows the others', async () => {
    const importer = new Importer();
    const columns =
      'area_id,raised_on,raised_by,listed_as,title,theme,status_latest,list_currency,whose_list,confidence';
    await importer.read(
      'areas.csv',
      text(
        columns,
        'A1,2025-07-21,E06999001-2025-06-02,area_for_improvement,Supervision,Oversight,not_stated,current,ofsted_inspection,high',
        'A2,2025-07-21,Peer review,what_needs_to_improve,Plans,Oversight,not_stated,current,other_review,high',
      ),
    );
    const { pack, faults, leftOut } = await importer.make(request());
    expect([faults, pack?.areas.map(({ id }) => id)]).toEqual([[], ['A2']]);
    expect(leftOut).toMatchObject([
      { place: { file: 'areas.csv', cell: 'A2' }, wanted: 'an inspection or a visit of the board' },
    ]);
  });

  test('marks the board of the fictional council, whatever its settings say', async () => {
    const importer = new Importer();
    await importer.read('board.csv', text('key,value', 'marking,OFFICIAL'));
    const { pack } = await importer.make(request());
    expect(pack?.settings.marking).toBe(exampleMarking);
  });

  test('reads nothing of records of single children, and says so', async () => {
    const importer = new Importer();
    await importer.read(
      'list.csv',
      text('Child Unique ID,Gender,Ethnicity,Date of Birth', '1,F,WBRI,01/02/2015'),
    );
    const { refused, tables, pack } = await importer.make(request());
    expect(refused.map(({ file }) => file)).toEqual(['list.csv']);
    expect([tables, pack?.actions]).toEqual([[], undefined]);
  });

  test('says of a file that is no spreadsheet what it is, and gives up a removed one', async () => {
    const importer = new Importer();
    const pdf = new TextEncoder().encode('%PDF-1.7 and more');
    expect(await importer.read('plan.pdf', pdf)).toEqual({
      kind: 'refused',
      name: 'plan.pdf',
      reason: 'The file is a PDF. Bring the spreadsheet that it was made from.',
    });
    await importer.read('plan.xlsx', madeFile('amber-e.xlsx'));
    importer.remove('plan.xlsx');
    expect((await importer.make(request())).tables).toEqual([]);
  });
});

describe(answerRequests, () => {
  test('answers one after the other, and says what went wrong with one of them', async () => {
    const answer = answerRequests();
    const read = answer({ id: 1, kind: 'read', name: 'plan.csv', bytes: plan });
    const made = answer({ id: 2, kind: 'make', request: request() });
    const failed = answer({
      id: 3,
      kind: 'make',
      request: { ...request(), base: { ...base, areas: null as never } },
    });
    expect(await read).toMatchObject({ id: 1, kind: 'read' });
    expect(await made).toMatchObject({ id: 2, made: { faults: [] } });
    expect(await failed).toMatchObject({ id: 3, kind: 'failed' });
    expect(await answer({ id: 4, kind: 'remove', name: 'plan.csv' })).toEqual({
      id: 4,
      kind: 'remove',
    });
  });

  test('puts files into one ZIP file, which programs that check it can unpack', async () => {
    const files = new Map([
      ['actions.csv', 'a,b\n1,’\n'],
      ['answers.json', '{}'],
    ]);
    const answer = await answerRequests()({ id: 1, kind: 'folder', files });
    if (answer.kind !== 'folder') throw new Error('no folder was made');
    const entries = zipEntries('folder.zip', answer.bytes);
    const view = new DataView(answer.bytes.buffer);
    const decoder = new TextDecoder();
    expect(entries.map(({ name, packed }) => [name, decoder.decode(packed)])).toEqual([...files]);
    // The sum of the first file, which stands in its own header.
    expect(view.getUint32(14, true)).toBe(crc32(Buffer.from('a,b\n1,’\n')));
  });
});

test('more than a board can hold is said as a fault, and not thrown', async () => {
  const importer = new Importer();
  const rows = Array.from({ length: 1001 }, (_, index) => `${index + 1},Do thing ${index},Ongoing`);
  await importer.read('plan.csv', text('Ref,Action,By when', ...rows));
  const { pack, faults } = await importer.make(request());
  expect(pack).toBeNull();
  expect(faults).toMatchObject([{ column: 'actions', wanted: 'at most 1000 of them' }]);
});
