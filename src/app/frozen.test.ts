import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** As a page that was just loaded. */
async function loaded() {
  vi.resetModules();
  const { isRunGoingOn } = await import('./frozen.ts');
  const { endPresentation, keepPresentation, newPresentation } = await import(
    './frames/present/thisPresentation.ts'
  );
  return { isRunGoingOn, endPresentation, begin: () => keepPresentation(newPresentation()) };
}

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  window.location.hash = '';
});

test('slides that begin read what there is, and after a reload what they began with', async () => {
  window.location.hash = '/present';
  const first = await loaded();
  first.begin();
  expect(first.isRunGoingOn()).toBe(false);
  const again = await loaded();
  expect(again.isRunGoingOn()).toBe(true);
  window.location.hash = '/areas';
  expect(again.isRunGoingOn()).toBe(false);
});

test('the next slides of a page read anew, though those before went on after a reload', async () => {
  window.location.hash = '/present';
  (await loaded()).begin();
  const page = await loaded();
  window.location.hash = '/';
  page.endPresentation();
  window.location.hash = '/present';
  page.begin();
  expect(page.isRunGoingOn()).toBe(false);
});

test('the speaker’s window always shows what the run began with', async () => {
  window.location.hash = '/speaker?slide=title';
  expect((await loaded()).isRunGoingOn()).toBe(true);
});
