import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { answerRequests } from '#src/import/prepare/answerRequests.ts';
import type { Answer, Request } from '#src/import/prepare/messages.ts';
import { renderBoard } from '#tests/renderBoard.tsx';
import { savedFiles } from '#tests/savedFiles.ts';

/** The importer in the thread of the test, as there are no others. */
class ImporterThread {
  onmessage: (event: { readonly data: Answer }) => void = () => {};
  readonly #answer = answerRequests();
  #isEnded = false;
  /** Threads that were ended. */
  static ended = 0;
  /** A file that takes for ever to read. */
  static endless = '';
  postMessage(request: Request): void {
    if (request.kind === 'read' && request.name === ImporterThread.endless) return;
    void this.#answer(request).then((data) => !this.#isEnded && this.onmessage({ data }));
  }
  terminate(): void {
    this.#isEnded = true;
    ImporterThread.ended += 1;
  }
}

const plan = [
  'Exampleshire improvement plan',
  '',
  'Ref,Action,Ofsted area,Lead,By when,RAG,CC',
  '1.1,Publish the standard,Supervision,Head of Service,31/12/2026,Amber E,4471',
  '1.2,Train managers,Supervision,Head of Service,Spring 2027,Green,4471',
  'Total,,,,,,2',
];

const planFile = (lines: readonly string[] = plan) =>
  new File([lines.join('\r\n')], 'plan.csv', { type: 'text/csv' });

async function openPrepare() {
  vi.stubGlobal('Worker', ImporterThread);
  onTestFinished(() => void vi.unstubAllGlobals());
  renderBoard({}, '/prepare', null, exampleshire);
  await screen.findByRole('heading', { level: 1, name: 'Prepare your council’s own board' });
}

async function bring(...files: readonly File[]) {
  await userEvent.upload(screen.getByLabelText('Files to bring'), [...files]);
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

const title = () => screen.getByRole('heading', { level: 1 });

describe('preparing a board', () => {
  test('starts the importer when it opens, and another where that one did not start', async () => {
    const started: FailingThread[] = [];
    class FailingThread extends ImporterThread {
      onerror: (event: { readonly message: string }) => void = () => {};
      constructor() {
        super();
        started.push(this);
      }
    }
    vi.stubGlobal('Worker', FailingThread);
    onTestFinished(() => void vi.unstubAllGlobals());
    renderBoard({}, '/prepare', null, exampleshire);
    await screen.findByRole('heading', { level: 1, name: 'Prepare your council’s own board' });
    await waitFor(() => expect(started).toHaveLength(1));
    started[0]?.onerror({ message: 'not found' });
    await bring(planFile());
    await waitFor(() => expect(title()).toHaveTextContent('One file read: two rows kept'));
    expect(started).toHaveLength(2);
  });

  test('asks, lists what is not used, counts every row, and says what is new', async () => {
    await openPrepare();
    await bring(planFile());
    await waitFor(() =>
      expect(title()).toHaveTextContent(
        'One file read: two rows kept, none lost, one question to answer',
      ),
    );
    await press('Check what was understood');
    expect(title()).toHaveFocus();
    const question = screen.getByRole('group', { name: /Found “Amber E”/ });
    expect(question).toHaveTextContent('Column “RAG”; 1.1: Publish the standard');
    expect(screen.getByText('Needs your answer')).toBeVisible();
    const totals = screen.getByText('rows read').closest('div') as HTMLElement;
    expect(totals).toHaveTextContent('2of 5 with anything in them; 3 left out');
    expect(screen.getByText(/columns as actions, not used: “CC”$/)).toBeVisible();
    expect(screen.getByRole('cell', { name: 'Spring 2027' })).toBeVisible();

    await userEvent.click(within(question).getByRole('radio', { name: 'Amber' }));
    await waitFor(() => expect(title()).toHaveTextContent('nothing left to answer'));
    expect(within(question).getByRole('radio', { name: 'Amber' })).toBeChecked();
    expect(screen.getByText('Your answer')).toBeVisible();
    expect(screen.getByText(/^Actions by rating/)).toHaveTextContent('Green 1, Amber 1');

    await press('See the board and save it');
    expect(screen.getByText('What is new')).toBeVisible();
    expect(screen.getByRole('row', { name: /^1\.2 Actions Train managers/ })).toBeVisible();
  });

  test('opens the example with one press, and says that it is fictional', async () => {
    await openPrepare();
    await press('Open the example');
    await waitFor(() =>
      expect(title()).toHaveTextContent(/^Two files read: .* one question to answer$/),
    );
    expect(screen.getByLabelText('Council')).toHaveValue('E06999001');
    expect(screen.queryByRole('button', { name: 'Open the example' })).toBeNull();
    expect(screen.getByText('Fictional council: every name and figure is invented')).toBeVisible();
  });

  test('reads a column as another field, or a table as nothing, when it is told to', async () => {
    await openPrepare();
    await bring(planFile());
    await press('Check what was understood');
    await userEvent.selectOptions(
      await screen.findByLabelText('The field of CC'),
      'Success measure',
    );
    await waitFor(() => expect(screen.getByText(/columns as actions, all used$/)).toBeVisible());
    await userEvent.selectOptions(
      screen.getByLabelText('What Text A3:G5 is taken for'),
      'Not used',
    );
    await waitFor(() => expect(title()).toHaveTextContent('no rows kept, none lost, nothing left'));
  });

  test('says what is wrong with a file, and reads the others', async () => {
    await openPrepare();
    await bring(new File(['%PDF-1.7 and more'], 'printed.xlsx'), planFile());
    expect(await screen.findByText(/^Not read\. The file is a PDF/)).toBeVisible();
    await waitFor(() => expect(title()).toHaveTextContent('One file read'));
  });

  test('says of a release on every authority what it is, and how it is taken in', async () => {
    await openPrepare();
    const release = [
      'Web link,Local authority area code,Local authority name,Region,Inspection/Visit date,Publication date,Inspection/Visit type,Overall effectiveness,The impact of leaders on social work practice with children and families,The experiences and progress of children who need help and protection,The experiences and progress of children in care,The experiences and progress of care leavers,Visit Theme',
      'Link,E09000002,Barking and Dagenham,London,26/03/2025,29/04/2025,ILACS Focused Visit,,,,,,Plans',
    ];
    await bring(new File([release.join('\n')], 'outcomes.csv'));
    expect(
      await screen.findByText(/^A national release.*visits of a year, one row\. Checked, without/),
    ).toHaveTextContent('npm run data -- --accept');
    expect(title()).toHaveTextContent('Prepare your council’s own board');
  });

  test('refuses a page that is no board of a council', async () => {
    await openPrepare();
    await bring(new File(['<html></html>'], 'other.html'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'other.html cannot be opened. It is no board',
    );
  });

  test('shows the board in every view, which says that it is not saved, and asks before it is left', async () => {
    await openPrepare();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await bring(planFile());
    await press('Check what was understood');
    expect(leave()).toBe(true);
    await userEvent.click(screen.getByRole('link', { name: 'Improvement areas' }));
    expect(await screen.findByText(/as you are preparing it\. It is not saved yet/)).toBeVisible();
    expect((await screen.findAllByText('Supervision')).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('link', { name: 'Back to Prepare' }));
    expect(await screen.findByText('What needs an answer')).toBeVisible();
  });

  test('takes files that are dropped, and opens none in the place of the page', async () => {
    await openPrepare();
    const zone = screen.getByText('Drop files here').closest('div') as HTMLElement;
    expect(fireEvent.drop(document.body)).toBe(false);
    fireEvent.drop(zone, { dataTransfer: { files: [planFile()] } });
    await waitFor(() => expect(title()).toHaveTextContent('One file read'));
    await press('Remove plan.csv');
    await waitFor(() => expect(title()).toHaveTextContent('Prepare your council’s own board'));
  });

  test('is stopped while it reads a file, keeps the others, and begins again', async () => {
    await openPrepare();
    await bring(planFile());
    await waitFor(() => expect(title()).toHaveTextContent('One file read: two rows kept'));
    const second = new File(['Ref,Action,Lead,RAG\n2.1,Visit,Lead,Green'], 'second.csv');
    ImporterThread.endless = 'second.csv';
    onTestFinished(() => {
      ImporterThread.endless = '';
    });
    const ended = ImporterThread.ended;
    await bring(second);
    expect(await screen.findByText('Reading file: second.csv…')).toBeVisible();
    await press('Cancel');
    expect(ImporterThread.ended).toBe(ended + 1);
    expect(
      await screen.findByText(/^Stopped\. second\.csv was not read.*read before are kept\.$/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(screen.queryByText('second.csv')).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove plan.csv' })).toBeVisible();
    ImporterThread.endless = '';
    await bring(second);
    // The thread that began again has the first file too.
    await waitFor(() => expect(title()).toHaveTextContent('Two files read: three rows kept'));
  });

  test('gives the questions as a spreadsheet', async () => {
    await openPrepare();
    await bring(planFile());
    const saved = savedFiles();
    await press('Check what was understood');
    await press('Save the questions as a spreadsheet');
    expect(saved.names).toEqual(['exampleshire-questions.csv']);
    expect(await saved.text()).toContain('plan.csv,,F4,RAG,1.1: Publish the standard,Amber E');
  });
});

describe('the public edition', () => {
  const scorecard = new File(
    [
      [
        'Measure,Good is,Jun-26,Jul-26,Aug-26,Sep-26,Oct-26',
        'Children missing,Low,12,3,9,8,7',
        'Children found,High,30,41,28,33,36',
        'Children in all,Low,42,44,37,41,43',
      ].join('\r\n'),
    ],
    'scorecard.csv',
    { type: 'text/csv' },
  );
  const plan = planFile([
    'Ref,Action,Ofsted area,Lead,By when,RAG,Progress',
    '1.1,Publish the standard,Supervision,Jo Example,31/12/2026,Green,2.11.26 Nearly done',
  ]);

  async function openEdition(brought = plan) {
    await openPrepare();
    await bring(brought, scorecard);
    await press('Check what was understood');
    await press('See the board and save it');
    expect(screen.getByRole('radio', { name: /^Board edition/ })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: /^Public edition/ }));
    return screen.findByText(/^Left out: /);
  }

  test('says what it leaves out, changes with each choice, and offers its own folder and workbook', async () => {
    const result = await openEdition();
    expect(result).toHaveTextContent(
      'Left out: one owner and one paragraph of commentary. Two figures are suppressed, one of them so that another cannot be worked out.',
    );
    expect(
      screen.getByText('Children in all = Children missing + Children found'),
    ).toBeInTheDocument();
    const offers = [/public records as a folder/, /public edition in our workbook/];
    for (const name of offers) expect(screen.getByRole('button', { name })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Save everything in our workbook' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Owners/ }));
    await waitFor(() => expect(result).toHaveTextContent(/^Left out: one paragraph/));
    fireEvent.change(screen.getByLabelText('Suppress counts from 1 to'), {
      target: { value: '2' },
    });
    await waitFor(() => expect(result).toHaveTextContent('No figure is suppressed.'));
    await userEvent.click(screen.getByRole('radio', { name: /^Board edition/ }));
    expect(await screen.findByRole('button', { name: 'Save the board as one file' })).toBeVisible();
  });

  test('is shown in every view, each suppressed figure as c', async () => {
    await openEdition();
    const sections = within(screen.getByRole('navigation', { name: 'Sections' }));
    await userEvent.click(sections.getByRole('link', { name: 'Improvement areas' }));
    expect(
      await screen.findByText(/This is the public edition of the board of Exampleshire/),
    ).toBeVisible();
    expect(await screen.findByText(/^Public edition, made on 22 November 2026/)).toBeVisible();
    expect(screen.queryByText(/Jo Example/)).toBeNull();
    await userEvent.click(sections.getByRole('link', { name: 'Performance' }));
    await userEvent.click(
      (await screen.findAllByRole('link', { name: /Children missing/ }))[0] as HTMLElement,
    );
    expect(await screen.findByText(/^Suppressed to protect people/)).toBeVisible();
  });

  test('is not saved before somebody has read the texts that name a suppressed number', async () => {
    await openEdition(
      planFile([
        'Ref,Action,Ofsted area,Lead',
        '1.1,Ask about 3 children missing,Safety,Jo Example',
      ]),
    );
    expect(screen.getByText('Ask about 3 children missing', { selector: 'q' })).toBeVisible();
    const save = () => press('Save the public edition as one file');
    await save();
    expect(await screen.findByText(/^Not saved\. Read the texts/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: /^I have read them/ }));
    await save();
    // No page of tests has a file beside it to save: it comes as far as to ask for it.
    expect(await screen.findByText(/^Not saved\. (?!Read)/)).toBeVisible();
  });

  test('lists what was noted in the meeting, and takes it into the board', async () => {
    vi.stubGlobal('Worker', ImporterThread);
    onTestFinished(() => void vi.unstubAllGlobals());
    const id = '0123456789abcdef0123456789abcdef';
    const note = {
      id,
      authorityCode: exampleshire,
      areaId: null,
      seen: [],
      body: {
        kind: 'decision',
        on: '2026-11-22',
        text: 'Bring the audit.',
        owner: '',
        dueOn: null,
        areaIds: [],
      },
      typed: {},
      recordedAt: Date.parse('2026-11-22T10:00:00Z'),
      ifMatch: null,
      attempts: 0,
      mayBeKept: false,
      state: { kind: 'note', isSaved: false },
    };
    sessionStorage.setItem('improvement-board notes /', JSON.stringify({ [id]: note }));
    renderBoard({}, '/prepare', null, exampleshire);
    const taken = await screen.findByRole('checkbox', {
      name: 'Take this note of this page into the board',
    });
    expect(taken).toBeChecked();
    expect(screen.getAllByText('Decision: Bring the audit')[0]).toBeVisible();
    await press('Check what was understood');
    await press('See the board and save it');
    await userEvent.click(
      within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('link', {
        name: 'Improvement areas',
      }),
    );
    expect(
      await screen.findByRole('region', { name: 'Decisions and actions of the board' }),
    ).toHaveTextContent('Bring the audit');
  });
});
