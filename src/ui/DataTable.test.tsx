import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DataTable } from './DataTable.tsx';

// React says in the console when two children share a key, which fails the test.
test('columns, rows and cells that read alike each stay what they are', () => {
  const table = (rows: readonly (readonly string[])[]) => (
    <DataTable
      caption="Rates"
      columns={[{ label: 'Year' }, { label: 'Rate' }, { label: 'Rate' }]}
      rows={rows.map((cells) => ({ key: 'same', cells }))}
    />
  );
  const cellsOf = (row: HTMLElement) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  const rowsShown = () => screen.getAllByRole('row').slice(1).map(cellsOf);
  const { rerender } = render(
    table([
      ['2024', '1', '2'],
      ['2024', '3', '4'],
    ]),
  );
  expect(screen.getAllByRole('columnheader', { name: 'Rate' })).toHaveLength(2);
  expect(rowsShown()).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  rerender(table([['2025', '5', '6']]));
  expect(rowsShown()).toEqual([['5', '6']]);
});
