import { beforeEach, describe, expect, test, vi } from 'vitest';
import { endPresentation, keepPresentation, thisPresentation } from './thisPresentation.ts';

beforeEach(() => sessionStorage.clear());

describe(thisPresentation, () => {
  test('is a new one each time until it is kept', () => {
    expect(thisPresentation().id).not.toBe(thisPresentation().id);
    const begun = thisPresentation();
    keepPresentation(begun);
    expect(thisPresentation()).toEqual(begun);
  });

  test('is a new one after the last has ended', () => {
    const begun = thisPresentation();
    keepPresentation(begun);
    endPresentation();
    expect(thisPresentation().id).not.toBe(begun.id);
  });

  test.each(['{', 'null', '{"id":7}', '"text"'])('does not trust a kept %s', (text) => {
    sessionStorage.setItem('presentation', text);
    expect(thisPresentation().id).toMatch(/^\d+-0\.\d+/);
  });

  test('begins in a browser that keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('refused');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    try {
      const begun = thisPresentation();
      keepPresentation(begun);
      endPresentation();
      expect(begun.startedAt).toBeGreaterThan(0);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
