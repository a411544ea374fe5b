import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { FileAnswer, FileRequest } from '#src/charts/office/fileRequest.ts';
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
  renderBoard({}, '/timeline');
  await screen.findByRole('heading', { level: 1 });
  await userEvent.click(screen.getByText('Share', { selector: 'button' }));
  const title = await screen.findByText('Share', { selector: 'dialog h2' });
  return within(title.closest('dialog') as HTMLElement);
}

const press = async (dialog: Awaited<ReturnType<typeof openDialog>>, name: string) =>
  userEvent.click(dialog.getByRole('button', { name }));

describe('the tables of the board for Excel', () => {
  test('of a view are those that stand in it, and the dialog says where they were saved', async () => {
    const requests: FileRequest[] = [];
    withWorker(async (request) => {
      requests.push(request);
      return { bytes: new Uint8Array(3) };
    });
    const saved = savedFiles();
    const dialog = await openDialog();
    await press(dialog, 'Only those of this view');
    await waitFor(() =>
      expect(dialog.getByRole('status')).toHaveTextContent(
        'Saved as exampleshire-tables-of-a-view-2026-11-22.xlsx.',
      ),
    );
    expect(saved.names).toEqual(['exampleshire-tables-of-a-view-2026-11-22.xlsx']);
    const [request] = requests;
    if (request?.kind !== 'workbook') throw new Error('no workbook was asked for');
    expect(request.content.tables.map(({ title }) => title)).toEqual(['Timeline']);
    expect(request.content.about.join(' ')).toContain('Open Government Licence');
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
    await press(dialog, 'Only those of this view');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    await press(dialog, 'Cancel');
    expect(dialog.getByRole('status')).toHaveTextContent('Cancelled.');
    await press(dialog, 'Only those of this view');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    answer({ error: 'there is no room' });
    await waitFor(() =>
      expect(dialog.getByRole('status')).toHaveTextContent('That failed. there is no room'),
    );
    expect(saved.names).toEqual([]);
  });
});
