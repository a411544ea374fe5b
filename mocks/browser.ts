import { bypass } from 'msw';
import { setupWorker } from 'msw/browser';
import type { ReadFile } from './backend.ts';
import { type ScenarioName, scenarioHandlers, scenarioNames } from './scenarios.ts';

/** The static files beside the page. A development server answers a missing one with its page. */
const staticFiles: ReadFile = async (path) => {
  const response = await fetch(bypass(new URL(`data/v1/${path}`, document.baseURI)));
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  return response.ok && isJson ? response.text() : null;
};

/** The scenario that an address asks for, as in `?scenario=slow#/`; the usual one otherwise. */
export function scenarioIn(search: string): ScenarioName {
  const named = new URLSearchParams(search).get('scenario');
  return scenarioNames.find((name) => name === named) ?? 'usual';
}

const worker = setupWorker();

/** Goes on with another scenario; what was recorded so far is forgotten. */
export const setScenario = (name: ScenarioName): void =>
  worker.resetHandlers(...scenarioHandlers(name, staticFiles));

/**
 * Answers in the page what it asks of its backend. For development only: nothing that a production
 * build holds may import this.
 */
export async function startMocks(): Promise<void> {
  setScenario(scenarioIn(window.location.search));
  await worker.start({
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
    onUnhandledRequest: 'bypass',
  });
}
