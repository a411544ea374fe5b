import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The rules of the linter that a style sheet of src breaks. */
async function brokenRules(code: string): Promise<string[]> {
  const { results } = await stylelint.lint({
    code,
    codeFilename: resolve(root, 'src/ui/Example.module.css'),
    cwd: root,
  });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

const sizeRule = 'declaration-property-value-disallowed-list';
const widthRule = 'media-feature-name-disallowed-list';

describe('the linter of the styles', () => {
  it.each([
    'margin: 7px',
    'margin: -2px',
    'margin-inline: 0.5em',
    'gap: 1px 3px',
    'padding: calc(2 * 3rem)',
    'padding: 0 0 2mm',
    'row-gap: 1cqh',
    'font-size: 1.1rem',
    'font-size: 90%',
    'font-size: smaller',
    'font: 12px Arial',
    '--chip-font: 9pt',
    '--own-gap: 3px',
  ])('refuses the size in “%s”', async (declaration) => {
    expect(await brokenRules(`.a { ${declaration}; }`)).toEqual([sizeRule]);
  });

  it.each([
    'margin: 0 auto',
    'margin: -1px',
    'padding: 1px 50%',
    'gap: var(--space-3) var(--space-5)',
    'margin-left: calc(-1 * var(--space-3))',
    'font-size: var(--text-small)',
    'font: inherit',
  ])('allows “%s”', async (declaration) => {
    expect(await brokenRules(`.a { ${declaration}; }`)).toEqual([]);
  });

  it('refuses what is composed from another file, which would undo the breakpoints of that file', async () => {
    expect(await brokenRules('.a { composes: card from "./Other.module.css"; }')).toEqual([
      sizeRule,
    ]);
    expect(await brokenRules('.a { composes: muted from global; }')).toEqual([]);
  });

  it.each([
    ['@media (max-width: 40em)', widthRule],
    ['@media screen and (width < 50em)', widthRule],
    ['@media (min-height: 30em)', widthRule],
    ['@container (min-width: 30em)', 'at-rule-disallowed-list'],
    ['@media (--unheard-of)', 'no-unknown-custom-media'],
  ])('refuses the breakpoint in “%s”', async (query, rule) => {
    expect(await brokenRules(`${query} { .a { margin: 0; } }`)).toEqual([rule]);
  });

  it('allows the breakpoints that have names', async () => {
    expect(await brokenRules('@media screen and (--phone) { .a { margin: 0; } }')).toEqual([]);
  });

  it('refuses a token that there is not', async () => {
    expect(await brokenRules('.a { margin: var(--space-9); }')).toEqual([
      'no-unknown-custom-properties',
    ]);
  });
});

/*
 * Where the system forces its colours, a browser paints the ground of the page behind every word whose colours
 * it forces, and so hides words in that colour.
 */
it('the styles let no word in the colour of paper vanish where the system forces its colours', () => {
  const files = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => `src/${path}`);
  const lost = files.flatMap((file) => {
    const code = readFileSync(resolve(root, file), 'utf8');
    const isTakenBack = /forced-colors: active\)[^@]*?[^-]color: (CanvasText|HighlightText)/.test(
      code,
    );
    const rules = [...code.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    return rules
      .filter(([, , body = '']) => /(?<![-\w])color: var\(--paper\)/.test(body))
      .filter(([, , body = '']) => !isTakenBack && !body.includes('forced-color-adjust: none'))
      .map(([, selector = '']) => `${file}: ${selector.trim()}`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

describe('the tokens of the styles', () => {
  const tokens = readFileSync(resolve(root, 'src/ui/tokens.css'), 'utf8');
  const breakpoints = readFileSync(resolve(root, 'src/ui/breakpoints.css'), 'utf8');
  const namesOf = (prefix: string) => [
    ...tokens.matchAll(new RegExp(`^ +${prefix}[\\w-]+:`, 'gm')),
  ];

  it('are five sizes of text and eight spaces', () => {
    expect(namesOf('--text-')).toHaveLength(5);
    expect(namesOf('--space-')).toHaveLength(8);
  });

  it('are three widths at which a page is laid out in another way', () => {
    const widths = [...breakpoints.matchAll(/max-width: ([\d.]+)em/g)].map(([, em]) => Number(em));
    expect(widths).toHaveLength(3);
    const from = [...breakpoints.matchAll(/min-width: ([\d.]+)em/g)].map(([, em]) => Number(em));
    // What begins above a breakpoint leaves no width without a layout, nor one with two.
    expect(from.every((em) => widths.some((width) => Math.abs(em - width - 0.01) < 1e-6))).toBe(
      true,
    );
  });
});
