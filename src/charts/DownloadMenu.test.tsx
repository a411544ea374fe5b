import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DownloadMenu } from './DownloadMenu.tsx';
import type { FigureAction } from './download/figureActions.ts';

const actionsOf = (act: FigureAction['act']): FigureAction[] => [{ label: 'Copy table', act }];

function renderMenu(actions: readonly FigureAction[]) {
  return render(
    <figure aria-label="Examples">
      <DownloadMenu about="Examples" actions={actions} />
    </figure>,
  );
}

const choose = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Download of Examples' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Copy table' }));
};

describe('the download menu', () => {
  test('gives each action the figure that it stands in', async () => {
    const figures: HTMLElement[] = [];
    renderMenu(
      actionsOf(async (figure) => {
        figures.push(figure);
        return '';
      }),
    );
    await choose();
    expect(figures).toEqual([screen.getByRole('figure', { name: 'Examples' })]);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  test('says what came of it', async () => {
    renderMenu(actionsOf(async () => 'Copied'));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await choose();
    expect(await screen.findByText('Copied')).toBe(screen.getByRole('status'));
  });

  test('says why when nothing came of it', async () => {
    renderMenu(actionsOf(() => Promise.reject(new Error('the figure shows no chart'))));
    await choose();
    expect(await screen.findByText('Copy table failed: the figure shows no chart')).toBe(
      screen.getByRole('status'),
    );
  });
});
