import { vi } from 'vitest';

/** What the page saves from now on: the name of each file, and what it holds. */
export function savedFiles() {
  const contents: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    contents.push(content as Blob);
    return 'blob:saved';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  return { names, text: async (index = 0) => (await contents[index]?.text()) ?? '' };
}
