import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles, testPack } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { memberTokens } from '#mocks/members.ts';
import { server } from '#mocks/node.ts';
import { testMeasure } from '#mocks/testMeasure.ts';
import { makeQueryClient } from '#src/app/queryClient.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { apiSource } from '#src/data/apiSource.ts';
import { buildOf } from '#src/data/build.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { memoryStore } from '#tests/renderBoard.tsx';
import { testTime } from '#tests/testDay.ts';
import { RecordMeasureValue } from './RecordMeasureValue.tsx';
import { dialog, press, pressIn, type, user } from './testDialogs.ts';
import { useUnsent } from './useUnsent.ts';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const base = () => new URL('data/v1/', document.baseURI);
const measure = testMeasure([4, 5], { id: 'left/1' });

/** A page of a measure in short: its last value, and the button. */
function Page() {
  const { pack } = useBoard(exampleshire, '2026-12-31');
  useUnsent(exampleshire);
  const last = pack.measures?.[0]?.values.at(-1);
  return (
    <>
      <p data-testid="last">{`${last?.period}: ${last?.value}`}</p>
      <RecordMeasureValue authorityCode={exampleshire} measureId={measure.id} />
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(testTime) });
  server.use(
    ...datasetHandlers({ ...testFiles, [packFile]: { ...testPack, measures: [measure] } }),
  );
  const source = apiSource({ base: base(), build: buildOf(document), kept: memoryStore() });
  render(
    <QueryClientProvider client={makeQueryClient(source)}>
      <Suspense fallback="Loading">
        <Page />
      </Suspense>
    </QueryClientProvider>,
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const board = async () => {
  const response = await fetch(new URL(packFile, base()));
  const pack = boardPack.parse(await response.json());
  return { values: pack.measures?.[0]?.values, etag: response.headers.get('ETag') ?? '' };
};

/** Fills the form for the month that it asks for, and records. */
async function recordValue(value: string) {
  await press('Add a value');
  await type('Value', value);
  await user.click(within(await dialog()).getByLabelText(/^Final/));
  await pressIn('Record');
}

async function recordAndSend(value: string) {
  await recordValue(value);
  await type('Access code', memberTokens.recorder);
  await pressIn('Continue');
  await press(/^Send now/);
}

describe('a value of a measure', () => {
  test('is recorded, shown at once, and kept by the backend', async () => {
    await recordAndSend('17');
    expect(screen.getByTestId('last')).toHaveTextContent('2024-02: 17');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Not yet sent' })).toBeNull());
    expect((await board()).values?.at(-1)).toMatchObject({ period: '2024-02', value: 17 });
    expect(screen.getByTestId('last')).toHaveTextContent('2024-02: 17');
  });

  test('can be undone, and what was typed is still there', async () => {
    await recordValue('17');
    await pressIn('Later');
    await press(/^Undo/);
    expect(await within(await dialog()).findByLabelText('Value')).toHaveValue('17');
    expect((await board()).values).toHaveLength(2);
  });

  test('can be changed while it waits, on the measure as it was without it', async () => {
    await recordValue('17');
    await pressIn('Later');
    await press(/^Send now/);
    await press(/^Change/);
    await pressIn('Record');
    await type('Access code', memberTokens.recorder);
    await pressIn('Continue');
    await press(/^Send now/);
    await waitFor(async () => expect((await board()).values).toHaveLength(3));
    expect((await board()).values?.at(-1)).not.toHaveProperty('restatedFrom');
  });

  test('is not recorded where something is missing, and each fault leads to its field', async () => {
    await press('Add a value');
    const month = within(await dialog()).findByRole('group', { name: 'Month' });
    expect(within(await month).getByLabelText('Month')).toHaveValue('2');
    expect(within(await month).queryByLabelText('Day')).toBeNull();
    await pressIn('Record');
    await pressIn(/^Enter the value as a number/);
    expect(within(await dialog()).getByLabelText('Value')).toHaveFocus();
    expect(screen.getByLabelText('Value')).toBeInvalid();
  });

  test('stands beside that of somebody else who was first, and restates it', async () => {
    await recordValue('17');
    const { etag } = await board();
    const path = `authorities/${exampleshire}/measures/${encodeURIComponent(measure.id)}/values`;
    const response = await fetch(new URL(path, base()), {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${memberTokens.recorder}`,
        'If-Match': etag,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({ period: '2024-02', value: 18 }),
    });
    expect(response.status).toBe(200);
    await type('Access code', memberTokens.recorder);
    await pressIn('Continue');
    await press(/^Send now/);
    await press(/^Compare both versions/);
    const row = await within(await dialog()).findByRole('row', { name: /^Value/ });
    expect(row).toHaveTextContent('17');
    expect(row).toHaveTextContent('18');
    await pressIn('Record mine as well');
    await waitFor(async () =>
      expect((await board()).values?.at(-1)).toMatchObject({
        value: 17,
        restatedFrom: [{ value: 18 }],
      }),
    );
  });
});

test('a value that was recorded in error is withdrawn, and what stood before it holds again', async () => {
  await recordAndSend('99');
  await waitFor(async () => expect((await board()).values?.at(-1)?.value).toBe(99));
  const { values } = await board();
  const period = values?.at(-1)?.period ?? '';
  await press('Add a value');
  await type('Month', String(Number(period.slice(5))));
  await type('Year', period.slice(0, 4));
  await user.selectOptions(
    await within(await dialog()).findByLabelText('Reason where there is none'),
    'Withdraw what was said last of this month',
  );
  expect(within(await dialog()).queryByLabelText(/^Final/)).toBeNull();
  await pressIn('Record');
  await press(/^Send now/);
  await waitFor(async () => expect((await board()).values?.at(-1)?.withdrawn).toBe('emptied'));
  expect(screen.getByTestId('last')).toHaveTextContent(`${values?.at(-2)?.period}: 5`);
});
