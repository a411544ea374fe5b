import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from './xml.ts';

describe(escapeXml, () => {
  test('writes what means something to a parser as entities', () => {
    expect(escapeXml(`<b> & "c" 'd'`)).toBe('&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;');
  });

  test('leaves out what XML cannot hold, and nothing else', () => {
    expect(escapeXml('a\u0000\u0008\uD800b\uFFFF\t\n\u2019\u{1F600}')).toBe(
      'ab\t\n\u2019\u{1F600}',
    );
  });

  test('never leaves a bare mark, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        return !/[&<>"']/.test(escapeXml(text).replace(/&(amp|lt|gt|quot|#39);/g, ''));
      }),
    );
  });
});
