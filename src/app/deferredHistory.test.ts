import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deferRefusedChanges } from './deferredHistory.ts';

/** A history that allows so many changes, and more once `allow` is called. */
function limitedHistory(allowed: number) {
  let left = allowed;
  const entries = ['start'];
  const change = (isPush: boolean) => (_: unknown, __: string, url?: string | URL | null) => {
    if (left === 0) throw new DOMException('Too many changes', 'SecurityError');
    left -= 1;
    entries.splice(isPush ? entries.length : -1, isPush ? 0 : 1, String(url));
  };
  const history = { pushState: change(true), replaceState: change(false) } as History;
  deferRefusedChanges(history);
  return {
    entries,
    push: (url: string) => history.pushState(null, '', url),
    replace: (url: string) => history.replaceState(null, '', url),
    allow: (more: number) => {
      left += more;
      vi.advanceTimersByTime(1000);
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe(deferRefusedChanges, () => {
  test('changes nothing about a change that the browser allows', () => {
    const { entries, push, replace } = limitedHistory(2);
    push('a');
    replace('b');
    expect(entries).toEqual(['start', 'b']);
  });

  test('writes the latest address once changes are allowed again, and not before', () => {
    const { entries, replace, allow } = limitedHistory(1);
    for (const url of ['1', '2', '3']) replace(url);
    expect(entries).toEqual(['1']);
    allow(0);
    expect(entries).toEqual(['1']);
    allow(1);
    expect(entries).toEqual(['3']);
  });

  test('still makes an entry of its own for a page whose first address was refused', () => {
    const { entries, push, replace, allow } = limitedHistory(0);
    push('a');
    replace('b');
    allow(1);
    expect(entries).toEqual(['start', 'b']);
  });

  test('lets another fault of a change be seen', () => {
    const history = {
      pushState: () => {
        throw new DOMException('Not to be cloned', 'DataCloneError');
      },
      replaceState: () => {},
    } as unknown as History;
    deferRefusedChanges(history);
    expect(() => history.pushState(null, '')).toThrow('Not to be cloned');
  });
});
