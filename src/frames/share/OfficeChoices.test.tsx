import { read } from '@e965/xlsx';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { FileAnswer, FileRequest } from '#src/charts/office/fileRequest.ts';
import { writeWorkbook } from '#src/charts/workbook/writeWorkbook.ts';
import { renderBoard } from '#tests/renderBoard.tsx';
import { savedFiles } from '#tests/savedFiles.ts';

/** Stands in for the worker, which a document without a browser has not. */
function withWorker(answer: (request: FileRequest) => Promise<FileAnswer>) {
  vi.stubGlobal(
    'Worker',
    class {
      onmessage: (event: { data: FileAnswer }) => void = () => {};
      postMessage(request: FileRequest) {
        void answer(structuredClone(request)).then((data) => this.onmessage({ data }));
      }
      terminate() {}
    },
  );
}

async function openDialog() {
  renderBoard({}, '/areas/A22');
  await screen.findByRole('heading', { level: 1 });
  await userEvent.click(screen.getByText('Share', { selector: 'button' }));
  const title = await screen.findByText('Share', { selector: 'dialog h2' });
  return within(title.closest('dialog') as HTMLElement);
}

const press = async (dialog: Awaited<ReturnType<typeof openDialog>>, name: string) =>
  userEvent.click(dialog.getByRole('button', { name }));

describe('the tables of the board for Excel', () => {
  test('are all in the file, each once, and the dialog says where it was saved', async () => {
    const requests: FileRequest[] = [];
    withWorker(async (request) => {
      requests.push(request);
      if (request.kind !== 'workbook') throw new Error('wanted a workbook');
      return { bytes: await writeWorkbook(request.content) };
    });
    const saved = savedFiles();
    const dialog = await openDialog();
    await press(dialog, 'Download tables for Excel');
    await waitFor(
      () =>
        expect(dialog.getByRole('status')).toHaveTextContent(
          'Saved as exampleshire-tables-2026-11-22.xlsx.',
        ),
      { timeout: 20_000 },
    );
    expect(saved.names).toEqual(['exampleshire-tables-2026-11-22.xlsx']);
    const [request] = requests;
    if (request?.kind !== 'workbook') throw new Error('no workbook was asked for');
    const { tables, about } = request.content;
    expect(about.join(' ')).toContain('Open Government Licence');
    const titles = tables.map(({ title }) => title);
    for (const wanted of ['Judgements over time', 'Agency workers over time', 'Timeline']) {
      expect(titles.filter((title) => title.startsWith(wanted))).toHaveLength(1);
    }
    expect(titles.some((title) => title.includes('all authorities in 2025'))).toBe(true);
    const book = read(await writeWorkbook(request.content));
    expect(book.SheetNames).toHaveLength(2 + tables.length);
  });

  test('can be cancelled, and say why there are none', async () => {
    const saved = savedFiles();
    let answer: (data: FileAnswer) => void = () => {};
    const asked = vi.fn(
      () =>
        new Promise<FileAnswer>((resolve) => {
          answer = resolve;
        }),
    );
    withWorker(asked);
    const dialog = await openDialog();
    await press(dialog, 'Download tables for Excel');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1), { timeout: 20_000 });
    await press(dialog, 'Cancel');
    expect(dialog.getByRole('status')).toHaveTextContent('Cancelled.');
    await press(dialog, 'Download tables for Excel');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2), { timeout: 20_000 });
    answer({ error: 'there is no room' });
    await waitFor(() =>
      expect(dialog.getByRole('status')).toHaveTextContent('That failed. there is no room'),
    );
    expect(saved.names).toEqual([]);
  });
});
