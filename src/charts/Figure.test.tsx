import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Figure } from './Figure.tsx';
import type { FigureContext, FigureFrame, FigureSpec } from './figureSpec.ts';
import { pageColumn } from './table/tableSpec.ts';

const context: FigureContext = {
  authority: 'Exampleshire',
  asAt: '2026-11-22',
  source: 'Source: Examples.',
};

const spec: FigureSpec<FigureContext> = {
  id: 'example',
  title: () => 'Examples',
  finding: () => 'More examples than before',
  summary: () => 'Examples of two years: 3 and 4.',
  notes: () => ['Made up.'],
  table: () => ({
    caption: 'Examples by year',
    columns: [pageColumn('year', 'Year'), pageColumn('count', 'Examples', 'number')],
    rows: [{ key: '2025', cells: { year: '2025', count: 4 } }],
  }),
  fileName: () => ['examples'],
  points: () => [
    { x: 0, words: '2024: 3' },
    { x: 1, words: '2025: 4' },
  ],
  Chart: ({ space, active }) => (
    <svg
      data-testid="chart"
      width={space.width}
      data-active={active}
      data-paper={space.isOnPaper}
    />
  ),
};

const show = (frame: FigureFrame, more: object = {}) =>
  render(<Figure spec={spec} data={context} frame={frame} {...more} />);
const figure = () => within(screen.getByRole('figure', { name: 'Examples' }));
const chart = () => screen.getByTestId('chart');
const widthIs = (width: number) =>
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a figure', () => {
  test.each(['page', 'card', 'slide', 'print'] as const)(
    'has one chart in the frame %s',
    (frame) => {
      show(frame);
      expect(screen.getAllByTestId('chart')).toHaveLength(1);
      expect(figure().getAllByRole('img')).toHaveLength(1);
    },
  );

  test('says its finding, and its summary once', () => {
    const { container } = show('page');
    expect(figure().getByText('More examples than before')).toBeVisible();
    expect(figure().getByRole('img')).toHaveAccessibleName('Examples of two years: 3 and 4.');
    expect(container.innerHTML.match(/Examples of two years/g)).toHaveLength(1);
  });

  test('has a heading of the page in place of its finding', () => {
    show('page', { heading: null });
    expect(figure().queryByText('More examples than before')).toBeNull();
  });

  test('has its table and its downloads as two controls below the chart', () => {
    show('page');
    expect(figure().getByText('Table').closest('summary')).toHaveTextContent('Table of Examples');
    expect(figure().getByRole('button').textContent).toMatch(/^Download of Examples/);
    expect(figure().getByText('Made up.')).toBeVisible();
    expect(figure().getByText('Source: Examples.')).toBeInTheDocument();
  });

  test('has neither on a slide, and its open table on paper', () => {
    show('slide');
    expect(figure().queryByRole('button')).toBeNull();
    expect(figure().queryByRole('table', { hidden: true })).toBeNull();
    show('print');
    const sheet = screen.getAllByRole('figure', { name: 'Examples' })[1] as HTMLElement;
    expect(within(sheet).getByRole('table')).toBeVisible();
    expect(within(sheet).queryByRole('slider')).toBeNull();
  });

  test('is drawn for the width that it has, and for a usual one where nothing can be measured', () => {
    show('page');
    expect(chart()).toHaveAttribute('width', '1328');
    widthIs(711.4);
    show('page', { usualWidth: 500 });
    expect(screen.getAllByTestId('chart')[1]).toHaveAttribute('width', '711');
  });

  test('is drawn for a sheet while it is printed, and for the window again afterwards', () => {
    widthIs(711);
    show('page');
    window.dispatchEvent(new Event('beforeprint'));
    expect(chart()).toHaveAttribute('width', '1240');
    expect(chart()).toHaveAttribute('data-paper', 'true');
    window.dispatchEvent(new Event('afterprint'));
    expect(chart()).toHaveAttribute('width', '711');
    expect(chart()).toHaveAttribute('data-paper', 'false');
  });

  test('is read by its slider, in its words', async () => {
    show('page');
    await userEvent.click(document.body);
    const slider = figure().getByRole('slider', { name: 'Points of the chart: Examples' });
    expect(slider).toHaveAttribute('aria-valuetext', '2025: 4');
    slider.focus();
    expect(await screen.findByText('2025: 4')).toBeVisible();
    expect(chart()).toHaveAttribute('data-active', '1');
  });

  test('gives its downloads in one menu', async () => {
    show('card');
    await userEvent.click(figure().getByRole('button', { name: 'Download of Examples' }));
    expect(
      figure()
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['CSV', 'PNG', 'SVG', 'Excel', 'PowerPoint', 'Copy table', 'Copy link']);
  });
});
