import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ChartReader } from './ChartReader.tsx';

/** A chart of the years so many of which are known, with what it draws at the point that is read. */
const chart = (count: number, more: Partial<Parameters<typeof ChartReader>[0]> = {}) => (
  <ChartReader
    title="Agency rate"
    summary="All years."
    points={Array.from({ length: count }, (_, index) => ({
      x: index / Math.max(1, count - 1),
      words: `Year ${index + 1}`,
    }))}
    {...more}
  >
    {(reading) => <p>Drawn with {reading === null ? 'no point' : `point ${reading}`}</p>}
  </ChartReader>
);

const slider = () => screen.getByRole('slider', { name: 'Points of the chart: Agency rate' });
const spoken = () => slider().getAttribute('aria-valuetext');

test('the slider stays, on the last point, where an earlier day has fewer points', async () => {
  const user = userEvent.setup();
  const { rerender } = render(chart(9));
  await user.tab();
  expect(screen.getByText('Drawn with point 8')).toBeVisible();

  rerender(chart(5));
  expect(slider()).toHaveFocus();
  expect([slider().getAttribute('max'), spoken()]).toEqual(['4', 'Year 5']);
  expect(screen.getByText('Drawn with point 4')).toBeVisible();
  fireEvent.change(slider(), { target: { value: '1' } });
  expect(spoken()).toBe('Year 2');

  rerender(chart(1));
  expect([slider().getAttribute('max'), spoken()]).toEqual(['0', 'Year 1']);
});

test('keys go on from the point on screen where the chosen one is gone', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      x: 0,
      y: index / 9,
      words: `Row ${index + 1}`,
    }));
  const { rerender } = render(chart(0, { points: rows(9), start: 8 }));
  rerender(chart(0, { points: rows(4), start: 8 }));
  fireEvent.keyDown(slider(), { key: 'ArrowUp' });
  expect(spoken()).toBe('Row 3');
  fireEvent.keyDown(slider(), { key: 'ArrowDown' });
  fireEvent.keyDown(slider(), { key: 'ArrowDown' });
  expect(spoken()).toBe('Row 4');
});

test('a chart without points has no slider, takes a pointer, and has one again with its points', async () => {
  const onPoint = vi.fn();
  const { rerender } = render(chart(3, { onPoint }));
  await userEvent.tab();
  rerender(chart(0, { onPoint }));
  expect(screen.queryByRole('slider')).toBeNull();
  const drawing = screen.getByRole('img', { name: 'All years.' });
  fireEvent.pointerMove(drawing, { clientX: 5, clientY: 5 });
  expect(onPoint).not.toHaveBeenCalled();
  expect(screen.getByText('Drawn with no point')).toBeVisible();

  rerender(chart(3, { onPoint }));
  expect(spoken()).toBe('Year 3');
});

test.each([
  [-1, 'Year 1'],
  [1.5, 'Year 2'],
  [7, 'Year 3'],
])('reading that would begin at %s begins at a point that there is', (start, words) => {
  render(chart(3, { start }));
  expect(spoken()).toBe(words);
});
