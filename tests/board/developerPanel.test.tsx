import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fragment, StrictMode } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { filesOf } from '#mocks/backend.ts';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import { type ScenarioName, scenarioHandlers, scenarioNames } from '#mocks/scenarios.ts';
import { showDeveloperPanel } from '#mocks/showDeveloperPanel.tsx';
import { App, makeAppParts } from '#src/app/App.tsx';

// A service worker needs a browser; the server of the tests answers as it would.
vi.mock('#mocks/browser.ts', () => ({
  scenarioIn: () => 'usual',
  setScenario: (name: ScenarioName) =>
    server.resetHandlers(...scenarioHandlers(name, filesOf(testFiles))),
}));

/** A board with the panel, wired as src/main.tsx does it on a development server. */
async function open() {
  server.use(...scenarioHandlers('usual', filesOf(testFiles)));
  window.history.replaceState(null, '', `/#/?authority=${exampleshire}`);
  const parts = makeAppParts();
  const board = (time: number) => (
    <Fragment key={time}>
      <StrictMode>
        <App {...parts} />
      </StrictMode>
    </Fragment>
  );
  const { rerender } = render(board(0));
  let times = 0;
  await act(async () =>
    showDeveloperPanel(() => {
      times += 1;
      parts.queryClient.clear();
      rerender(board(times));
    }),
  );
  onTestFinished(() => {
    screen.getByRole('complementary', { name: 'For developers' }).parentElement?.remove();
    window.history.replaceState(null, '', '/');
  });
  await screen.findByRole('heading', { level: 1, name: /^Good overall/ });
  // A chart whose code arrives while a button is pressed would be drawn outside of what a test awaits.
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
}

const corner = () => within(screen.getByRole('complementary', { name: 'For developers' }));
const opener = () => corner().getByRole('button', { name: /^Mocks/ });

describe('the panel for developers', () => {
  test('says in a sentence what each scenario does, and which one goes on', async () => {
    await open();
    const user = userEvent.setup();
    opener().focus();
    await user.keyboard('{Enter}');
    const dialog = within(screen.getByRole('dialog', { name: 'What the mocks answer' }));
    const buttons = dialog.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(scenarioNames);
    for (const button of buttons) {
      expect(button.nextElementSibling).toHaveTextContent(/^[A-Z][^.]{10,}\.$/);
    }
    expect(dialog.getByRole('button', { pressed: true })).toHaveTextContent('usual');
  });

  test('asks for every file again under another scenario, and back, and the address names it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await open();
    const user = userEvent.setup();
    const pick = async (name: ScenarioName) => {
      await user.click(opener());
      await user.click(corner().getByRole('button', { name }));
    };
    await pick('wrong-version');
    expect((await screen.findAllByText(/wanted schema version 1/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('heading', { level: 1, name: /^Good overall/ })).toBeNull();
    expect(opener()).toHaveTextContent('Mocks: wrong-version');
    expect(window.location.search).toBe('?scenario=wrong-version');
    expect(window.location.hash).toContain(`#/?authority=${exampleshire}`);

    await pick('usual');
    expect(await screen.findByRole('heading', { level: 1, name: /^Good overall/ })).toBeVisible();
    expect(opener()).toHaveTextContent(/^Mocks$/);
    expect(window.location.search).toBe('?scenario=usual');
  });
});
