import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** As a page that was just loaded. */
async function loaded() {
  vi.resetModules();
  const { dayOfRun, isRunInProgress } = await import('./isPresenting.ts');
  const { endPresentation, keepPresentation, newPresentation } = await import(
    './thisPresentation.ts'
  );
  return {
    dayOfRun,
    isRunInProgress,
    endPresentation,
    begin: () => keepPresentation(newPresentation()),
  };
}

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  window.location.hash = '';
});

test('slides that begin read what there is, and after a reload what they began with', async () => {
  window.location.hash = '/present';
  const first = await loaded();
  first.begin();
  expect(first.isRunInProgress()).toBe(false);
  const again = await loaded();
  expect(again.isRunInProgress()).toBe(true);
  window.location.hash = '/areas';
  expect(again.isRunInProgress()).toBe(false);
});

test('the next slides of a page read again, though those before went on after a reload', async () => {
  window.location.hash = '/present';
  (await loaded()).begin();
  const page = await loaded();
  window.location.hash = '/';
  page.endPresentation();
  window.location.hash = '/present';
  page.begin();
  expect(page.isRunInProgress()).toBe(false);
});

test('the speaker’s window always shows what the run began with', async () => {
  window.location.hash = '/speaker?slide=title';
  expect((await loaded()).isRunInProgress()).toBe(true);
});

test('slides that go on after a reload stay on the day on which they began', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T23:50:00Z') });
  window.location.hash = '/present';
  const first = await loaded();
  first.begin();
  expect(first.dayOfRun()).toBeNull();
  vi.setSystemTime(new Date('2026-11-23T00:10:00Z'));
  const again = await loaded();
  expect(again.dayOfRun()).toBe('2026-11-22');
  window.location.hash = '/areas';
  expect(again.dayOfRun()).toBeNull();
  vi.useRealTimers();
});
