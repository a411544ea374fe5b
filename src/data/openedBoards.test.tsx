import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newerOpened } from './openedBoards.ts';

beforeEach(() => window.sessionStorage.clear());

describe(newerOpened, () => {
  test('says when a newer board of the council was opened before, and of no other council', () => {
    expect(newerOpened('E06999001', 200)).toBeNull();
    expect(newerOpened('E06999001', 100)).toBe(200);
    expect(newerOpened('E06999001', 200)).toBeNull();
    expect(newerOpened('E06999001', 300)).toBeNull();
    expect(newerOpened('E06999010', 100)).toBeNull();
    expect(newerOpened('E06999001', 200)).toBe(300);
  });

  test('keeps of a board only its code and when it was saved', () => {
    newerOpened('E06999001', 200);
    expect({ ...window.sessionStorage }).toEqual({ 'board-opened': '{"E06999001":200}' });
  });

  test('says nothing where the browser keeps nothing, or something else', () => {
    window.sessionStorage.setItem('board-opened', 'no JSON');
    expect(newerOpened('E06999001', 200)).toBeNull();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full');
    });
    expect(newerOpened('E06999001', 300)).toBeNull();
  });
});
