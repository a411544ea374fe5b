import { describe, expect, it } from 'vitest';
import { builtMark, builtMarkAttribute, isAsBuilt } from './builtMark.ts';

const built =
  '<h1 class="a">Exampleshire&#x27;s board &amp; its <!-- -->day</h1><img alt="a &gt; b"/><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>';

/** As a browser writes what it has read of that. */
const read =
  '<h1 class="a">Exampleshire\'s board &amp; its <!-- -->day</h1><img alt="a > b"><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>';

describe('the mark of what was built', () => {
  it('is the same for what a browser writes of it', () => {
    expect(builtMark(read)).toBe(builtMark(built));
  });

  it.each([
    ['a word', read.replace('day', 'week')],
    ['an attribute', read.replace('class="a"', 'class="b"')],
    ['one more attribute', read.replace('<svg ', '<svg data-x="1" ')],
    ['one more element', `<div></div>${read}`],
    ['a comment that is gone', read.replace('<!-- -->', '')],
    ['an element that is gone', read.replace('<path d="M0 0"></path>', '')],
    ['words in an element of their own', read.replace('day', '<font>day</font>')],
  ])('is another after a change: %s', (_, changed) => {
    expect(builtMark(changed)).not.toBe(builtMark(built));
  });

  it('is looked for at the element that it was built into', () => {
    const root = (mark: string | null, innerHTML: string) => ({
      innerHTML,
      getAttribute: (name: string) => (name === builtMarkAttribute ? mark : null),
    });
    expect(isAsBuilt(root(builtMark(built), read))).toBe(true);
    expect(isAsBuilt(root(builtMark(built), `${read} `))).toBe(false);
    expect(isAsBuilt(root(null, read))).toBe(false);
  });
});
