// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { floorHtml, namedColours } from './floorHtml.ts';

const parts = {
  body: '<h1 class="k0">Exampleshire</h1><svg><path stroke="var(--rule)"/></svg>',
  css: '.k0{color:red}',
  colours: { '--rule': '#dfe3e8' },
  font: 'font.woff2',
};

describe('the page without scripts', () => {
  test('has the words, their look, the colours that the drawings name, and the font', () => {
    const html = floorHtml(parts);
    expect(html).toContain(parts.body);
    expect(html).toContain('.k0{color:red}');
    expect(html).toContain('--rule:#dfe3e8');
    expect(html.match(/font\.woff2/g)).toHaveLength(2);
  });

  test('has no script and asks for nothing but its font', () => {
    expect(floorHtml(parts)).not.toContain('<script');
    expect(floorHtml({ ...parts, font: null })).not.toMatch(/href=|src=|url\(/);
  });

  test('names each colour once', () => {
    expect(namedColours('var(--ink) var(--rule) var(--ink)')).toEqual(['--ink', '--rule']);
  });
});
