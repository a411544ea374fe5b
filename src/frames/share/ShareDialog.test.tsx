import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exampleshire, testFiles, testPack } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { type Build, buildElementId } from '#src/data/build.ts';
import { renderBoard } from '#tests/renderBoard.tsx';
import { savedFiles } from '#tests/savedFiles.ts';

const packFile = `authorities/${exampleshire}/board-pack.json`;
/** A page of few words. */
const page = '/areas/A22';

const hosted: Build = {
  version: '1.2.3',
  builtOn: '2026-11-20',
  contentHash: '1a2b3c4d5e6f',
  dataHash: null,
  authorityCode: 'E06999010',
  isOneFile: false,
  worksOffline: false,
};

/** The element by which a built page says what it is. */
const buildElement = (build: Build) =>
  `<script type="application/json" id="${buildElementId}">${JSON.stringify(build)}</script>`;

/** Makes the page one that was built. */
function asBuilt(changes: Partial<Build> = {}) {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.id = buildElementId;
  element.textContent = JSON.stringify({ ...hosted, ...changes });
  document.head.append(element);
  onTestFinished(() => element.remove());
}

const offlineFile = `<!doctype html>\n<html lang="en-GB"><head><title>Board</title></head><body>${buildElement({ ...hosted, isOneFile: true })}</body></html>`;

const serveOfflineFile = (answer: () => Response) => server.use(http.get('*/board.html', answer));

const press = async (name: string) => {
  await userEvent.click(within(await dialog()).getByRole('button', { name }));
};

async function dialog(): Promise<HTMLElement> {
  const open = screen.queryByText('Share', { selector: 'dialog h2' });
  if (open === null) {
    await screen.findByRole('heading', { level: 1 });
    await userEvent.click(screen.getByText('Share', { selector: 'button' }));
  }
  const title = await screen.findByText('Share', { selector: 'dialog h2' });
  return title.closest('dialog') as HTMLElement;
}

const outcome = async () => within(await dialog()).getByRole('status');

describe('the dialog that shares the board', () => {
  test('offers a link, a file and the data, and says what each is', async () => {
    renderBoard({}, page);
    const share = within(await dialog());
    expect(share.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Copy link',
      'Download the offline file',
      'Download slides for PowerPoint',
      'Download tables for Excel',
      'Only those of this view',
      'Save the data as JSON',
      'Close',
    ]);
    expect(
      share.getByText('The address of this view, with its authority, days and filters.'),
    ).toBeVisible();
    expect(await outcome()).toBeEmptyDOMElement();
  });

  test('copies the address with authority, day and options', async () => {
    const user = userEvent.setup();
    renderBoard({}, '/areas?asAt=2026-06-30&words=late');
    await user.click(within(await dialog()).getByRole('button', { name: 'Copy link' }));
    await waitFor(async () => expect(await outcome()).toHaveTextContent('The link is copied.'));
    const [item] = await navigator.clipboard.read();
    const copied = await (await item?.getType('text/plain'))?.text();
    expect(copied).toBe(window.location.href);
    for (const part of ['asAt=2026-06-30', 'words=late', `authority=${exampleshire}`]) {
      expect(copied).toContain(part);
    }
  });
});

describe('the offline file', () => {
  const download = 'Download the offline file';

  test('is the one beside the page, and opens at the view and authority on screen', async () => {
    asBuilt();
    serveOfflineFile(() => new HttpResponse(offlineFile));
    const saved = savedFiles();
    renderBoard({}, `${page}?asAt=2026-06-30`);
    await press(download);
    await waitFor(async () =>
      expect(await outcome()).toHaveTextContent('Saved as exampleshire-board-2026-11-22.html.'),
    );
    expect(saved.names).toEqual(['exampleshire-board-2026-11-22.html']);
    const text = await saved.text();
    const read = new DOMParser().parseFromString(text, 'text/html');
    expect(read.documentElement.getAttribute('data-opens-at')).toBe(window.location.hash.slice(1));
    expect(window.location.hash).toContain(`authority=${exampleshire}`);
    expect(text.replace(/ data-opens-at="[^"]*"/, '')).toBe(offlineFile);
  });

  test.each<[string, () => Response, string]>([
    ['is not there', () => new HttpResponse(null, { status: 404 }), 'the server answered 404.'],
    ['cannot be reached', () => HttpResponse.error(), 'is the server still there?'],
    [
      'is another page, as some servers send one for everything',
      () => new HttpResponse(offlineFile.replace('"isOneFile":true', '"isOneFile":false')),
      'what the server sent is not the offline file.',
    ],
  ])('saves nothing and says why where it %s', async (_, answer, reason) => {
    asBuilt();
    serveOfflineFile(answer);
    const saved = savedFiles();
    renderBoard({}, page);
    await press(download);
    await waitFor(async () =>
      expect(await outcome()).toHaveTextContent(/^That failed\. board\.html could not be fetched:/),
    );
    expect(await outcome()).toHaveTextContent(reason);
    expect(saved.names).toEqual([]);
  });

  test('is not looked for on a development server', async () => {
    const saved = savedFiles();
    renderBoard({}, page);
    await press(download);
    await waitFor(async () =>
      expect(await outcome()).toHaveTextContent('A development server has no offline file.'),
    );
    expect(saved.names).toEqual([]);
  });

  test('is fetched once, however often it is pressed before it is there', async () => {
    asBuilt();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let requested = 0;
    server.use(
      http.get('*/board.html', async () => {
        requested += 1;
        await held;
        return new HttpResponse(offlineFile);
      }),
    );
    const saved = savedFiles();
    renderBoard({}, page);
    await press(download);
    expect(await outcome()).toHaveTextContent('Making the file…');
    await press(download);
    await press('Save the data as JSON');
    release();
    await waitFor(async () => expect(await outcome()).toHaveTextContent('Saved as'));
    expect([requested, saved.names]).toEqual([1, ['exampleshire-board-2026-11-22.html']]);
  });
});

describe('the saved data', () => {
  const save = 'Save the data as JSON';

  async function savedData(files: Readonly<Record<string, unknown>> = {}) {
    const saved = savedFiles();
    renderBoard(files, page);
    await press(save);
    await waitFor(async () =>
      expect(await outcome()).toHaveTextContent('Saved as exampleshire-data-2026-11-22.json.'),
    );
    expect(saved.names).toEqual(['exampleshire-data-2026-11-22.json']);
    return JSON.parse(await saved.text()) as {
      readonly files: Readonly<Record<string, unknown>>;
    };
  }

  test('is every file that the board shows, by its path, as its schema wants it', async () => {
    asBuilt();
    const data = await savedData();
    expect(data).toMatchObject({
      schemaVersion: 1,
      authorityCode: exampleshire,
      asAt: '2026-11-22',
      savedBy: { version: '1.2.3', builtOn: '2026-11-20', contentHash: '1a2b3c4d5e6f' },
    });
    const served = Object.keys(testFiles).filter(
      (path) => !path.startsWith('authorities/') || path === packFile,
    );
    expect(Object.keys(data.files).toSorted()).toEqual(served.toSorted());
    for (const [path, file] of Object.entries(data.files)) {
      const schema = path.startsWith('workforce/')
        ? indicatorFile
        : {
            'dataset.json': datasetFile,
            'authorities.json': authoritiesFile,
            'inspections.json': inspectionsFile,
            [packFile]: boardPack,
          }[path];
      expect(schema?.parse(file), path).toEqual(file);
    }
    expect(data.files['dataset.json']).toMatchObject({
      publications: [{ licence: 'OGL v3.0', publisher: 'Department for Examples' }],
    });
  });

  test('has neither what became known after today nor another council’s files', async () => {
    const dataset = datasetFile.parse(testFiles['dataset.json']);
    const [publication] = dataset.publications;
    const [source] = testPack.sources;
    const others = { ...publication, id: 'others', file: 'elsewhere/areas.csv' };
    const { files } = await savedData({
      'dataset.json': {
        ...dataset,
        publications: [publication, { ...others, authorityCode: 'E06999010' }],
        notices: [
          {
            file: others.file,
            row: 2,
            column: '',
            found: 'theirs',
            subject: '',
            authorityCode: null,
            outcome: 'left-out',
            reason: 'left out',
          },
        ],
      },
      [packFile]: {
        ...testPack,
        sources: [...testPack.sources, { ...source, id: 'later', publishedOn: '2027-01-01' }],
        commentary: ownBoardPack.commentary.map((one) => ({ ...one, knownOn: '2026-11-23' })),
      },
    });
    expect(boardPack.parse(files[packFile]).commentary).toEqual([]);
    expect(JSON.stringify(files)).not.toMatch(/elsewhere|theirs/);
  });

  test('is not saved in part: the file that cannot be read is named', async () => {
    const saved = savedFiles();
    renderBoard({ 'workforce/caseload.json': undefined }, page);
    await press(save);
    await waitFor(async () =>
      expect(await outcome()).toHaveTextContent(
        'That failed. data/v1/workforce/caseload.json is missing (HTTP 404)',
      ),
    );
    expect(saved.names).toEqual([]);
  });
});

describe('what the page says of itself', () => {
  const footer = () => screen.findByText(/^Data published up to .*version/);

  test('is version, day, data and content, in the footer and in the data check', async () => {
    asBuilt();
    const said = 'Board version 1.2.3, built on 20 November 2026, content 1a2b3c4d5e6f.';
    renderBoard({}, '/sources');
    expect(await footer()).toHaveTextContent(
      `Data published up to 30 June 2026, version 0123456789ab. ${said}`,
    );
    const heading = await screen.findByRole('heading', { level: 2, name: 'Data check' });
    expect(heading.closest('section')).toHaveTextContent(said);
  });

  test('is only the version where nothing was built', async () => {
    renderBoard({}, page);
    expect(await footer()).toHaveTextContent(/Board version \d+\.\d+\.\d+\. An independent/);
  });

  test('calls published records no publication of the council, and a filled board its own', async () => {
    const { unmount } = renderBoard({}, page);
    await waitFor(async () =>
      expect(await footer()).toHaveTextContent('not a publication of the council, of Ofsted'),
    );
    unmount();
    const dataset = datasetFile.parse(testFiles['dataset.json']);
    const own = {
      ...dataset.publications[0],
      id: 'own',
      file: 'own/areas.csv',
      publisher: 'Exampleshire Council',
      authorityCode: exampleshire,
    };
    renderBoard(
      {
        [packFile]: ownBoardPack,
        'dataset.json': { ...dataset, publications: [...dataset.publications, own] },
      },
      page,
    );
    await waitFor(async () =>
      expect(await footer()).toHaveTextContent(
        'The council’s own account of its work, given by Exampleshire Council',
      ),
    );
    expect(await footer()).not.toHaveTextContent('publication of the council');
  });
});

describe('the age of the page', () => {
  const note = () => screen.queryByText(/newer data may exist/);
  const shown = async () => {
    await screen.findByRole('heading', { level: 1 });
    await screen.findByText(/^Changes since/);
    return note()?.textContent;
  };

  test('is said from the day after a quarter of a year', async () => {
    asBuilt({ builtOn: '2026-07-25' });
    renderBoard({}, page);
    expect(await shown()).toMatch(/^This site was built 120 days ago: newer data may exist\./);
  });

  test('is said of a file as of a file', async () => {
    asBuilt({ builtOn: '2026-07-25', isOneFile: true });
    renderBoard({}, page);
    expect(await shown()).toMatch(/^This file was built 120 days ago: newer data may exist\./);
  });

  test('is not told of a young page, nor where nothing was built', async () => {
    asBuilt({ builtOn: '2026-08-22' });
    const { unmount } = renderBoard({}, page);
    expect(await shown()).toBeUndefined();
    unmount();
    document.getElementById(buildElementId)?.remove();
    renderBoard({}, page);
    expect(await shown()).toBeUndefined();
  });

  test('is said after as many days as the council sets', async () => {
    asBuilt({ builtOn: '2026-10-20' });
    expect(ownBoardPack.settings.renewAfterDays).toBe(30);
    renderBoard({ [packFile]: ownBoardPack }, page);
    expect(await shown()).toContain('33 days ago');
  });
});
