import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { scenarioIn, setScenario } from './browser.ts';
import { DeveloperPanel } from './DeveloperPanel.tsx';

/**
 * Puts the panel at the corner of the page. For development only, as `startMocks`.
 *
 * @param onScenario Called once another scenario goes on, to ask for every file again.
 */
export function showDeveloperPanel(onScenario: () => void): void {
  const corner = document.body.appendChild(document.createElement('div'));
  createRoot(corner).render(
    <StrictMode>
      <DeveloperPanel
        initial={scenarioIn(window.location.search)}
        onPick={(name) => {
          const address = new URL(window.location.href);
          address.searchParams.set('scenario', name);
          // What the router keeps there of the page stays.
          window.history.replaceState(window.history.state, '', address);
          setScenario(name);
          onScenario();
        }}
      />
    </StrictMode>,
  );
}
