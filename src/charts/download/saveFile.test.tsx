import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from './saveFile.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the address of a file is given back only once every browser has had time to fetch it', async () => {
  const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  const pressed: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    pressed.push(`${this.download} from ${this.href}`);
  });
  const content = new Blob(['a,b']);

  saveFile('board.csv', content);

  expect(create).toHaveBeenCalledWith(content);
  expect(pressed).toEqual(['board.csv from blob:saved']);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(revoke).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(revoke.mock.calls).toEqual([['blob:saved']]);
});
