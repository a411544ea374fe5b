// @vitest-environment node
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

// Each run is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../..');
/** As deep as `src/cli`, by which the command finds the repository. */
const bundled = join(root, 'node_modules/.cache');
let data = '';
const run = (...options: string[]) => {
  const command = [join(bundled, 'import.js'), ...options, data];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
};

// Put together once: each run would otherwise translate the whole command.
beforeAll(() =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: { ssr: 'src/cli/import.ts', outDir: bundled, emptyOutDir: false },
  }),
);
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(join(root, 'public/data/published'), join(data, 'published'), { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

describe('the command line', () => {
  test('writes the dataset, prints its warnings, and then finds it as it should be', () => {
    const { status, stdout, stderr } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/177 files, version [0-9a-f]{12}\.\n.*13 warnings\.\n$/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(13);
    expect(stderr).toContain(
      'latest_judgements_2026-06.csv, row 128, column Inspection Start Date',
    );

    expect(run('--check').status).toBe(0);
    appendFileSync(join(data, 'v1/dataset.json'), ' ');
    writeFileSync(join(data, 'v1/more.json'), '{}');
    rmSync(join(data, 'v1/authorities.json'));
    const found = run('--check');
    expect(found.status).toBe(1);
    expect(found.stderr).toMatch(
      / {2}missing: authorities\.json\n {2}different: dataset\.json\n {2}extra: more\.json\n$/,
    );
  });

  test('asks about a date to come, and takes the files in all the same', () => {
    const facts = join(data, 'published/herefordshire/workforce_facts.csv');
    const text = readFileSync(facts, 'utf8');
    writeFileSync(facts, text.replace('2025-03-01,day,', '2099-03-01,day,'));
    const { status, stderr } = run('--accept', 'herefordshire');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /Question: herefordshire\/workforce_facts\.csv, row \d+, column as_of: found "2099-03-01"\. A date to come/,
    );
    expect(readFileSync(join(data, 'v1/dataset.json'), 'utf8')).not.toContain('A date to come');
  });

  test('leaves what stood before when a file is at fault, and says so without a stack trace', () => {
    mkdirSync(join(data, 'v1'));
    writeFileSync(join(data, 'v1/dataset.json'), 'as before');
    writeFileSync(join(data, 'published/dfe/la_cla_swcount.csv'), '');
    const { status, stdout, stderr } = run();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nothing was written.\n');
    expect(stderr).toContain('dfe/la_cla_swcount.csv: found an empty file, wanted text in UTF-8\n');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(data, 'v1/dataset.json'), 'utf8')).toBe('as before');
  });

  test('prints its options, and names them where one is not known', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    const options = 'check accept authority publisher title published next-due covers help';
    for (const option of options.split(' ')) expect(stdout).toContain(`  --${option} `);
    expect(stdout).toContain('  --remove-records\n');
    const wrong = run('--chek');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('"npm run data -- --help" lists the options.');
    expect(wrong.stderr).not.toMatch(/\n\s+at /);
  });

  test('refuses records of single children by name, listed or not, and shows none of them', () => {
    const records = 'Child Unique ID,Date of Birth,Team\nEX000001,01/02/2014,Team 3\n';
    mkdirSync(join(data, 'published/own-folder'));
    writeFileSync(join(data, 'published/own-folder/events.csv'), records.replaceAll(',', ';'));
    writeFileSync(
      join(data, 'published/dfe/notes.txt'),
      Buffer.from(`\uFEFF${records}`, 'utf16le'),
    );
    const accept = ['--accept', 'own-folder', '--authority', 'E06000017', '--publisher', 'Council'];
    for (const { status, stdout, stderr } of [run(), run(...accept)]) {
      expect([status, stdout]).toEqual([1, '']);
      const said =
        'found what looks like records of single children: columns "Child Unique ID", "Date of Birth", wanted';
      expect(stderr).toContain(`own-folder/events.csv: ${said}`);
      expect(stderr).toContain(`dfe/notes.txt: ${said}`);
      for (const value of ['EX000001', '01/02/2014', 'Team 3']) expect(stderr).not.toContain(value);
    }
  });

  test('passes over what a computer made by itself, and says so; stops at a hidden file', () => {
    const own = join(data, 'published/herefordshire');
    writeFileSync(join(own, '~$events.xlsx'), 'lock');
    writeFileSync(join(own, 'Thumbs.db'), 'thumbnails');
    const ignored =
      'Ignored, as a computer made them by itself: herefordshire/Thumbs.db, herefordshire/~$events.xlsx\n';
    const { status, stderr } = run();
    expect(status).toBe(0);
    expect(stderr).toContain(ignored);
    writeFileSync(join(own, '.notes.csv'), 'hidden');
    const stopped = run();
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toContain(ignored);
    expect(stopped.stderr).toContain('herefordshire/.notes.csv: found a hidden file, wanted ');
  });

  test('undoes a run that was killed between the dataset and the manifest', () => {
    expect(run().status).toBe(0);
    const manifest = join(data, 'published/manifest.json');
    const before = readFileSync(manifest, 'utf8');
    const text = before.replace('"title": "', '"title": "Another ');
    const script = `
      import { realDisk, replaceFolder } from ${JSON.stringify(join(root, 'src/import/files/replaceFolder.ts'))};
      const disk = { ...realDisk, rename: (from, to) =>
        to.endsWith('manifest.json') ? process.kill(process.pid, 'SIGKILL') : realDisk.rename(from, to) };
      replaceFolder(${JSON.stringify(join(data, 'v1'))}, new Map([['dataset.json', 'of the new manifest']]),
        { file: ${JSON.stringify(manifest)}, text: ${JSON.stringify(text)} }, disk);`;
    const command = ['--import', 'tsx', '--input-type=module', '-e', script];
    const killed = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    expect(killed.signal).toBe('SIGKILL');
    expect(readFileSync(join(data, 'v1/dataset.json'), 'utf8')).toBe('of the new manifest');
    expect(readFileSync(manifest, 'utf8')).toBe(before);

    const { status, stdout, stderr } = run('--check');
    expect(stderr).toBe('A run before was interrupted. What it had not finished was undone.\n');
    expect([status, stdout]).toEqual([0, expect.stringContaining('is what the import makes')]);
    expect(readdirSync(data)).toEqual(['published', 'v1']);
  });

  test('refuses to lose a visit of the dataset so far, and writes nothing until that is meant', () => {
    expect(run().status).toBe(0);
    const file = join(data, 'published/ofsted/in_year_inspections_2024-25.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    const [place = 0] = lines.flatMap((line, index) =>
      line.includes('ILACS Focused Visit') && !line.includes('E06000019') ? [index] : [],
    );
    writeFileSync(file, lines.toSpliced(place, 1).join('\n'));
    const manifest = join(data, 'published/manifest.json');
    const before = [manifest, join(data, 'v1/dataset.json')].map((path) =>
      readFileSync(path, 'utf8'),
    );
    const accept = ['--accept', 'ofsted/in_year_inspections_2024-25.csv'];

    const refused = run(...accept);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(
      /^Nothing was written\.\nofsted\/in_year_inspections_2024-25\.csv: found no focused visit to .*, which the dataset has had so far, wanted .*--remove-records/,
    );
    const after = [manifest, join(data, 'v1/dataset.json')].map((path) =>
      readFileSync(path, 'utf8'),
    );
    expect(after).toEqual(before);
    expect(run(...accept, '--remove-records').status).toBe(0);
  });

  test('asks for what is said of a release in a form that it can read, and with a file', () => {
    const wrong = [
      ['--accept', 'dfe', '--published', 'March'],
      ['--accept', 'dfe', '--next-due', '2028-13'],
      ['--accept', 'dfe', '--covers', '2018'],
      ['--title', 'A title without a file'],
    ];
    const errors = wrong.map((options) => run(...options).stderr.split('\n')[1]);
    expect(errors).toEqual([
      '--published March: wanted a date like 2027-03-18, 2027-03 or 2027.',
      '--next-due 2028-13: wanted a date like 2027-03-18, 2027-03 or 2027.',
      '--covers 2018: wanted two dates like 2018-01..2027-03.',
      '--title, --published, --next-due and --covers go with --accept.',
    ]);
  });

  test('takes in the folder of a council that no code names', () => {
    // The example of docs/, with its own inspection left to the national files.
    const own = join(data, 'published/own-folder');
    mkdirSync(own);
    const ownRows = (name: string) =>
      readFileSync(join(root, 'docs/exampleshire', name), 'utf8')
        .replaceAll('Exampleshire', 'Sampleford')
        .replaceAll('Example Gazette', 'Gazette')
        .replaceAll('https://example.org/', 'https://reports.invalid/')
        .replaceAll(/(?<=,)[A-Z][^,"]{24,}[.?](?=,|$)/gm, 'Our own words.')
        .replaceAll('2024-06', '2024-07');
    for (const name of ['sources.csv', 'visits.csv', 'board_meetings.csv']) {
      writeFileSync(join(own, name), ownRows(name));
    }
    const areas = join(own, 'improvement_areas.csv');
    writeFileSync(
      areas,
      ownRows('improvement_areas.csv').replaceAll('INSP-2023', 'E06000017-2000-01-01'),
    );
    const options = [
      '--accept',
      'own-folder',
      '--authority',
      'E06000017',
      '--publisher',
      'Council',
    ];

    const refused = run(...options);
    expect(refused.status).toBe(1);
    // It names those that there are.
    const [, id = ''] = /of the board: (E06000017-[\d-]+)/.exec(refused.stderr) ?? [];
    expect(id).not.toBe('');
    expect(readFileSync(join(data, 'published/manifest.json'), 'utf8')).not.toContain('own-folder');

    writeFileSync(areas, readFileSync(areas, 'utf8').replaceAll('E06000017-2000-01-01', id));
    const { status, stdout } = run(...options);
    expect(status).toBe(0);
    expect(stdout).toContain('manifest.json: own-folder/improvement_areas.csv: new\n');
    expect(run('--check').status).toBe(0);
    const pack = readFileSync(join(data, 'v1/authorities/E06000017/board-pack.json'), 'utf8');
    expect(pack).toContain('Supervision of social workers');
  });

  test('brings spreadsheets into a council’s folder, with questions as a table and answers kept', () => {
    const made = (name: string) => join(root, 'tests/spreadsheets/made', `${name}.xlsx`);
    const questions = join(data, 'questions.csv');
    const month = (number: number, ...more: string[]) =>
      run(
        ...['--accept', 'own', '--authority', 'E10000031', '--publisher', 'A council'],
        ...['--spreadsheet', made(`what-who-how-month-${number}`)],
        ...['--spreadsheet', made(`scorecard-across-month-${number}`)],
        ...more,
      );
    const first = month(1, '--questions', questions);
    expect(first.stdout).toContain('Scorecard, A3:P11: measure_values, 6 of 12 rows read');
    expect(first.stderr).toContain('G4: found "Slipping". Which rating is it, by your own key?');
    expect(first.status).toBe(0);
    expect(run('--check').status).toBe(0);

    const table = readFileSync(questions, 'utf8');
    const rated = table.replaceAll(/^,(?=what-who-how.*,Tracker,G[345])/gm, 'amber,');
    expect(rated).not.toBe(table);
    writeFileSync(questions, rated);
    const second = month(2, '--answers', questions);
    expect([second.status, second.stderr]).toEqual([
      0,
      expect.not.stringContaining('open question'),
    ]);
    const values = readFileSync(join(data, 'published/own/measure_values.csv'), 'utf8');
    expect(values).toMatch(/average-caseload,2026-11,18\.9/);

    const refused = run(
      '--accept',
      'own',
      '--spreadsheet',
      join(data, 'published/manifest.json'),
      '--answers',
      made('messy'),
    );
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('found a file that holds no answers'),
    ]);
    expect(run('--accept', 'own', '--questions', questions).stderr).toContain(
      '--answers and --questions go with --spreadsheet.',
    );
  });
});
