import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withInitialRoute } from '#src/core/text/withInitialRoute.ts';

const page =
  '<!doctype html>\n<html lang="en-GB"><head><title>Board</title></head><body><p>1 &lt; 2</p></body></html>';
const address = '/areas?asAt=2026-06-30&authority=E06999001';

const read = (source: string) => new DOMParser().parseFromString(source, 'text/html');
const opensAt = (source: string) => read(source).documentElement.getAttribute('data-opens-at');

describe(withInitialRoute, () => {
  test('names the view in the html element, and leaves the rest to the byte', () => {
    const saved = withInitialRoute(page, address);
    expect(opensAt(saved)).toBe(address);
    expect(saved.replace(/ data-opens-at="[^"]*"/, '')).toBe(page);
  });

  test('takes the place of the view at which the page was saved before', () => {
    const again = withInitialRoute(withInitialRoute(page, address), '/timeline');
    expect(again).toBe(withInitialRoute(page, '/timeline'));
  });

  test.each(['', '/'])('names no view for the overview, whose address is "%s"', (overview) => {
    expect(withInitialRoute(withInitialRoute(page, address), overview)).toBe(page);
  });

  test('takes any address, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2 }), (text) => {
        // A text without what a parser itself changes.
        const any = text.replaceAll(/[\0\r]|[\ud800-\udfff]/g, '');
        fc.pre(any !== '' && any !== '/');
        const saved = withInitialRoute(page, any);
        expect(opensAt(saved)).toBe(any);
        expect(withInitialRoute(saved, '')).toBe(page);
      }),
    );
  });

  test('keeps what a replacement would take for a pattern', () => {
    expect(opensAt(withInitialRoute(page, "/areas?words=$&$1$'"))).toBe("/areas?words=$&$1$'");
  });

  test('refuses what is no page', () => {
    expect(() => withInitialRoute('{"error":"not found"}', address)).toThrow('no page');
  });
});
