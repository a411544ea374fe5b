// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { acceptFiles } from '#src/import/dataset/acceptFiles.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { bytesOf, withRenamedAuthority } from '#src/import/dataset/testFiles.ts';
import { withoutEmpty } from '#src/import/dataset/withoutEmpty.ts';
import type { PublishedFiles } from '#src/import/files/readManifest.ts';
import { noFacts } from '#src/import/national/listRelease.ts';
import { Findings } from '#src/import/table/findings.ts';
import { readLocalPack } from './readLocalPack.ts';

const local = { folder: 'exampleshire', authorityCode: 'E06999001' };

/** The folder of a council that fills all it may, by the name of each file. */
const ownFolder: Readonly<Record<string, string>> = {
  sources: `source_id,title,publisher,published_on,url,kind,licence_note,extent_read
S1,Inspection of Exampleshire,Ofsted,2023-05-03,https://example.org/report,report,OGL,full text
`,
  judgements: `inspection_id,year,authority,framework,inspection_start,inspection_end,published_on,judgement_area,grade,grade_as_printed,series_id,topic,notes,confidence,source_id
INSP-A,2023,Exampleshire,ILACS,2023-03-06,2023-03-17,2023-05-03,Overall effectiveness,Good,Good,overall_ilacs,overall,,high,S1
`,
  visits: `visit_id,kind,number,start,end,published_on,areas_covered,headline,quote,notes,confidence,source_id
FV1,focused_visit,,2024-05,2024-05,,Front door,,,,medium,S1
`,
  events: `date,date_precision,title,description,category,confidence,source_id,event_type
2023-06-01,day,New plan,,plan,high,S1,other
`,
  improvement_areas: `area_id,raised_on,raised_by,listed_as,title,description,theme,status_latest,status_as_of,list_currency,evidence,quote,restated_in,confidence,source_id,evidence_source_id,whose_list,owner,due_on,next_step,delivery,impact,target,target_by,commentary,plan_as_of
A1,2023-05-03,INSP-A,area_for_improvement,Supervision,,Oversight,not_stated,,current,Nothing found,,,high,S1,,ofsted_inspection,Head of Examples,2026-09,Ask each team,amber,red,Nine in ten on time,2027-06-30,"Late, and known to be",2026-11-01
A2,2023-05-03,INSP-A,area_for_improvement,Audit,,Quality,not_stated,,current,Nothing found,,,high,S1,,ofsted_inspection,,,,,,,,,
A3,2023-05-03,INSP-A,area_for_improvement,Records,,Quality,not_stated,,current,Nothing found,,,high,S1,,ofsted_inspection,,,,blue,,,,,2026-11
`,
  board_meetings: `date,date_precision,body,what_was_presented,cadence_or_note,confidence,source_id,is_board
2023-06-20,day,Improvement Board,Letter,,high,S1,yes
`,
  workforce_facts: `as_of,date_precision,measure,value,unit,scope,quote_or_table,notes,confidence,source_id,indicator_id,value_kind
2024-07-01,day,Caseload change,-50,percent over a year,Teams,,,low,S1,caseload,change
`,
  board: `key,value
marking,OFFICIAL
old_after_days,60
renew_after_days,120
accessibility_contact,access@exampleshire.example
blue_means,done and checked
green_means,on plan
amber_means,behind plan
red_means,
`,
  commentary: `about,note,question,as_of
headline,Start with what children told us.,What would tell us that this is wrong?,2026-11-01
agency-rate,Three posts were filled.,,2026-11-01
agency-rate,,What keeps those who came?,2026-11-01
`,
};

const settings = {
  marking: 'OFFICIAL',
  ratingMeanings: { blue: 'done and checked', green: 'on plan', amber: 'behind plan' },
  oldAfterDays: 60,
  renewAfterDays: 120,
  accessibilityContact: 'access@exampleshire.example',
};
const plan = {
  knownOn: '2026-11-01',
  knownBy: 'published',
  owner: 'Head of Examples',
  dueOn: '2026-09',
  nextStep: 'Ask each team',
  delivery: 'amber',
  impact: 'red',
  target: 'Nine in ten on time',
  targetBy: '2027-06-30',
  commentary: 'Late, and known to be',
};

/** Reads the folder with one file changed, or taken away where its text is `undefined`. */
function read(name = '', edit: (text: string) => string | undefined = (text) => text) {
  const findings = new Findings();
  const pack = readLocalPack(
    local,
    (file) => {
      const own = file.replace(/^exampleshire\/|\.csv$/g, '');
      const text = ownFolder[own];
      const edited = text !== undefined && own === name ? edit(text) : text;
      return edited === undefined ? undefined : bytesOf(edited);
    },
    findings,
  );
  return { pack, ...findings };
}

const faultsAfter = (name: string, from: string, to: string) =>
  read(name, (text) => {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    return text.replace(from, to);
  }).faults.map(({ file, row, column, found, wanted }) => {
    expect(file).toBe(`exampleshire/${name}.csv`);
    return [row, column, found, wanted];
  });

describe('a council’s own folder', () => {
  test('is read with every part that it fills', () => {
    const { pack, faults, notices } = read();
    expect([faults, notices]).toEqual([[], []]);
    expect(pack.areas.map((area) => area.plan)).toEqual([
      plan,
      null,
      expect.objectContaining({ knownOn: '2026-11', delivery: 'blue', impact: null, owner: '' }),
    ]);
    expect(pack.settings).toEqual(settings);
    expect(pack.commentary).toEqual([
      {
        id: '2026-11-01-headline',
        about: 'headline',
        note: 'Start with what children told us.',
        question: 'What would tell us that this is wrong?',
        knownOn: '2026-11-01',
        knownBy: 'published',
      },
      expect.objectContaining({ id: '2026-11-01-agency-rate', question: '' }),
      expect.objectContaining({ id: '2026-11-01-agency-rate-2', note: '' }),
    ]);
  });

  test('may leave out both files and every column', () => {
    const none = {
      marking: '',
      ratingMeanings: {},
      oldAfterDays: null,
      renewAfterDays: null,
      accessibilityContact: '',
    };
    expect(read('board', () => undefined)).toMatchObject({ pack: { settings: none }, faults: [] });
    expect(read('commentary', () => undefined)).toMatchObject({
      pack: { commentary: [] },
      faults: [],
    });
    const bare = read('improvement_areas', (text) =>
      text
        .split('\n')
        .map((line) =>
          line
            .replace(/"[^"]*"/, '')
            .split(',')
            .slice(0, 16)
            .join(','),
        )
        .join('\n'),
    );
    expect(bare.faults).toEqual([]);
    expect(bare.pack.areas.map((area) => area.plan)).toEqual([null, null, null]);
  });

  test('may leave out some of the columns', () => {
    const some = read('improvement_areas', (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith('A1'))
        .map((line) => line.split(',').toSpliced(21, 4).toSpliced(17, 3).join(','))
        .join('\n'),
    );
    expect(some.faults).toEqual([]);
    expect(some.pack.areas.map((area) => area.plan?.delivery)).toEqual([undefined, 'blue']);
  });
});

describe('a damaged copy of a council’s own folder', () => {
  test('has a rating that is none', () => {
    const wanted = 'blue, green, amber or red, or an empty cell';
    expect(faultsAfter('improvement_areas', ',amber,red,', ',Amber,reddish,')).toEqual([
      [2, 'delivery', '"Amber"', wanted],
      [2, 'impact', '"reddish"', wanted],
    ]);
  });

  test('has a date that the calendar does not have', () => {
    const wanted = 'a date that the calendar has, like 2026-01-12, 2026-01 or 2026';
    expect(faultsAfter('improvement_areas', ',2026-09,', ',30/09/2026,')).toEqual([
      [2, 'due_on', '"30/09/2026"', wanted],
    ]);
    expect(faultsAfter('improvement_areas', '2027-06-30', '2027-06-31')).toEqual([
      [2, 'target_by', '"2027-06-31"', wanted],
    ]);
    expect(faultsAfter('commentary', 'wrong?,2026-11-01', 'wrong?,soon')).toEqual([
      [2, 'as_of', '"soon"', wanted],
    ]);
  });

  test('has a plan of no date', () => {
    expect(faultsAfter('improvement_areas', ',,2026-11\n', ',,\n')).toEqual([
      [4, 'plan_as_of', 'an empty cell', 'the date of the plan, as other cells of it are filled'],
    ]);
  });

  test('has a column that is not known', () => {
    expect(faultsAfter('improvement_areas', 'due_on', 'deadline')[0]?.slice(0, 3)).toEqual([
      1,
      'deadline',
      'an unknown column "deadline"',
    ]);
    expect(faultsAfter('board', 'key,value', 'key,text')[0]?.slice(0, 3)).toEqual([
      1,
      'value',
      'no such column',
    ]);
  });

  test('sets what cannot be set, sets it twice, or to no such value', () => {
    const keys =
      'one of marking, blue_means, green_means, amber_means, red_means, old_after_days, renew_after_days, accessibility_contact';
    expect(faultsAfter('board', 'blue_means', 'purple_means')).toEqual([
      [6, 'key', '"purple_means"', keys],
    ]);
    expect(faultsAfter('board', 'green_means', 'blue_means')).toEqual([
      [7, 'key', '"blue_means"', 'each key once'],
    ]);
    for (const days of ['0', '1.5', 'many']) {
      for (const [row, usual] of [
        [3, ',60'],
        [4, ',120'],
      ] as const) {
        expect(faultsAfter('board', usual, `,${days}`)).toEqual([
          [row, 'value', `"${days}"`, 'a whole number, 1 or more'],
        ]);
      }
    }
    for (const marking of ['O'.repeat(61), '"OFFICIAL\nSENSITIVE"']) {
      expect(faultsAfter('board', 'OFFICIAL', marking)[0]?.slice(0, 2)).toEqual([2, 'value']);
    }
    for (const contact of ['x'.repeat(201), '"one\ntwo"']) {
      expect(faultsAfter('board', 'access@exampleshire.example', contact)).toEqual([
        [5, 'value', expect.any(String), 'one line of 200 characters at most'],
      ]);
    }
  });

  test('has commentary about no part of the board, or that says nothing', () => {
    expect(faultsAfter('commentary', 'headline,', 'weather,')[0]?.slice(0, 3)).toEqual([
      2,
      'about',
      '"weather"',
    ]);
    expect(faultsAfter('commentary', 'Three posts were filled.', ' ')).toEqual([
      [3, 'note', 'an empty cell', 'a note, a question or both'],
    ]);
  });

  test('is not a table at all', () => {
    expect(read('board', () => '').faults).toMatchObject([
      { file: 'exampleshire/board.csv', found: 'an empty file' },
    ]);
  });
});

describe(withoutEmpty, () => {
  test('leaves out only what the schema puts back', () => {
    for (const pack of [testPack, ownBoardPack]) {
      expect(boardPack.parse(JSON.parse(JSON.stringify(withoutEmpty(pack))))).toEqual(pack);
    }
    const written = JSON.stringify(withoutEmpty(testPack));
    expect(written).not.toMatch(/"(plan|settings|commentary)"/);
    const some = { ...testPack, settings: { ...testPack.settings, marking: 'OFFICIAL' } };
    expect(withoutEmpty(some)).toMatchObject({ settings: { marking: 'OFFICIAL' } });
  });
});

/** The published files with one council renamed to Exampleshire, and its own folder beside them. */
async function withOwnFolder(): Promise<PublishedFiles> {
  const files = await withRenamedAuthority('Exampleshire', local.authorityCode);
  for (const [name, text] of Object.entries(ownFolder)) {
    files.set(`exampleshire/${name}.csv`, bytesOf(text));
  }
  const { text } = await acceptFiles(files, {
    paths: [local.folder],
    authorityCode: local.authorityCode,
    publisher: 'Exampleshire Council',
    facts: noFacts,
  });
  return files.set('manifest.json', bytesOf(text));
}

describe('a dataset with a council’s own folder', () => {
  test('has everything that the council fills, and on no other board', async () => {
    const { files } = await buildDataset(await withOwnFolder());
    const textOf = (code: string) => files.get(`authorities/${code}/board-pack.json`) ?? '';
    const pack = boardPack.parse(JSON.parse(textOf(local.authorityCode)));
    expect(pack.areas[0]?.plan).toEqual(plan);
    expect(pack.areas[1]?.plan).toBeNull();
    expect(pack.settings).toEqual(settings);
    expect(pack.commentary).toHaveLength(3);

    const { authorities } = JSON.parse(files.get('authorities.json') ?? '') as AuthoritiesFile;
    const others = authorities.filter(({ code }) => code !== local.authorityCode);
    expect(others.length).toBe(authorities.length - 1);
    for (const { code } of others) {
      expect(textOf(code), code).not.toMatch(/"(plan|settings|commentary)":/);
    }
  });
});
