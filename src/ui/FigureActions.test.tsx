import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { type FigureAction, FigureActions } from './FigureActions.tsx';

const offersOf = (act: FigureAction['act']): FigureAction[] => [{ label: 'Copy table', act }];

function renderRow(offers: readonly FigureAction[]) {
  return render(
    <figure aria-label="Examples">
      <FigureActions about="Examples" offers={offers} />
    </figure>,
  );
}

const button = () => screen.getByRole('button', { name: 'Copy table of Examples' });

describe('a row of offers', () => {
  test('gives each offer the figure that it stands under', async () => {
    const figures: HTMLElement[] = [];
    renderRow(
      offersOf(async (figure) => {
        figures.push(figure);
        return '';
      }),
    );
    await userEvent.click(button());
    expect(figures).toEqual([screen.getByRole('figure', { name: 'Examples' })]);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  test('says what came of it', async () => {
    renderRow(offersOf(async () => 'Copied'));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await userEvent.click(button());
    expect(await screen.findByText('Copied')).toBe(screen.getByRole('status'));
  });

  test('says why when nothing came of it', async () => {
    renderRow(offersOf(() => Promise.reject(new Error('the figure shows no chart'))));
    await userEvent.click(button());
    expect(await screen.findByText('Copy table failed: the figure shows no chart')).toBe(
      screen.getByRole('status'),
    );
  });
});
