import { afterEach, expect, test } from 'vitest';
import { speakerAddress } from './speakerAddress.ts';

afterEach(() => {
  window.location.hash = '';
});

test.each([
  ['#/present', '#/speaker?asAt=2026-11-22&presentation=1-0.5'],
  ['#/present?slide=areas', '#/speaker?slide=areas&asAt=2026-11-22&presentation=1-0.5'],
  ['#/present?asAt=2026-06-30', '#/speaker?asAt=2026-06-30&presentation=1-0.5'],
])('beside %s the speaker’s window is on the same slides and day, at %s', (slides, speaker) => {
  window.location.hash = slides;
  expect(new URL(speakerAddress('1-0.5', '2026-11-22')).hash).toBe(speaker);
});
