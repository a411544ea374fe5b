import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderBoard } from '#tests/renderBoard.tsx';

const faults = vi.hoisted(() => ({ frame: false, view: false, slides: false }));

const failing = vi.hoisted(() => (name: keyof typeof faults, Shown: () => unknown) => () => {
  if (faults[name]) throw new Error(`The ${name} has a fault of its own`);
  return Shown();
});

vi.mock('#src/frames/shared/Marking.tsx', () => ({ Marking: failing('frame', () => null) }));
vi.mock('./AccessibilityPage.tsx', () => ({
  AccessibilityPage: failing('view', () => 'The statement'),
}));
vi.mock('./PresentPage.tsx', () => ({
  PresentPage: failing('slides', () => 'The slides'),
}));

const title = 'This page could not be shown';

beforeEach(() => {
  Object.assign(faults, { frame: false, view: false, slides: false });
  // React and the router say in the console what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('a page that fails', () => {
  test('says with what and what to do, in the frame that stands, and leads on', async () => {
    faults.view = true;
    renderBoard({}, '/accessibility');
    const main = within(await screen.findByRole('main'));
    expect(await main.findByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(main.getByText('The view has a fault of its own')).toBeVisible();
    expect(main.getByRole('button', { name: 'Load the page again' })).toBeVisible();
    expect(screen.queryByText(/no page at this address/i)).toBeNull();
    await waitFor(() => expect(document.title).toBe(`${title}: Improvement Board`));
    await userEvent.click(main.getByRole('link', { name: 'Go to the overview' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^Good overall/ })).toBeVisible();
  });

  test.each([
    ['the frame of the screen', 'frame', '/accessibility'],
    ['a page that has no frame', 'slides', '/present'],
  ] as const)('says so itself where nothing stands around it: %s', async (_, name, page) => {
    faults[name] = true;
    renderBoard({}, page);
    const main = within(await screen.findByRole('main'));
    expect(main.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(main.getByText(`The ${name} has a fault of its own`)).toBeVisible();
    expect(screen.queryByText(/no page at this address/i)).toBeNull();
  });

  test('is no address that leads nowhere, which still says so', async () => {
    renderBoard({}, '/nowhere');
    expect(await screen.findByText('There is no page at this address')).toBeVisible();
    expect(screen.queryByText(title)).toBeNull();
  });
});
