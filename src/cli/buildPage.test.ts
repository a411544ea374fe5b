import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtMark } from '#src/core/text/builtMark.ts';
import { buildPage, inScript, type PageParts } from './buildPage.ts';

const code = inScript('const closing = "</script>";');
const parts: PageParts = {
  template: readFileSync('index.html', 'utf8'),
  title: 'Overview, Exampleshire & others: <Board>',
  overview: '<h1>Exampleshire</h1>',
  styles: 'h1{color:#000}',
  icon: './favicon.svg',
  withoutScripts: '<p>No scripts</p>',
  stylesWithoutScripts: 'button{display:none}',
  startNotice: '<p hidden>Too old</p>',
  firstScript: 'document.title',
  build: { id: 'build', json: '{"version":"1.0.0"}' },
  tail: `<script type="module">${code}</script>`,
  inlineCode: [code],
  policy: { 'connect-src': "'none'" },
};
const page = buildPage(parts);
const policyOf = (html: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a built page', () => {
  test('bears the mark of its overview, by which a changed one is known', () => {
    const [, mark] = / data-built-mark="([0-9a-f]{16})">/.exec(page) ?? [];
    expect(mark).toBe(builtMark(parts.overview));
    expect(buildPage({ ...parts, overview: '' })).toContain('<div id="root"></div>');
  });

  test('shows the overview before any script, and runs one script before it', () => {
    expect(page).toMatch(/<div id="root"[^>]*><h1>Exampleshire<\/h1><\/div>/);
    expect(page.indexOf('<script>document.title</script>')).toBeLessThan(page.indexOf('<h1>'));
    expect(page.indexOf('<script type="module">')).toBeGreaterThan(page.indexOf('<h1>'));
  });

  test('has above the overview what it says where its code does not start', () => {
    expect(page.indexOf('<p hidden>Too old</p>')).toBeGreaterThan(page.indexOf('<body>'));
    expect(page.indexOf('<p hidden>Too old</p>')).toBeLessThan(page.indexOf('id="root"'));
  });

  test('lets run exactly the scripts that stand in it', () => {
    const scripts = [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(2);
    const hashes = scripts.map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(policyOf(page)).toContain(`script-src ${hashes.join(' ')};`);
    expect(policyOf(page)).not.toContain('unsafe-eval');
  });

  test('shows exactly the style elements that stand in it', () => {
    const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)];
    expect(styles).toHaveLength(2);
    const hashes = styles.map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(policyOf(page)).toContain(`style-src-elem ${hashes.join(' ')};`);
    const ofSite = buildPage({ ...parts, policy: { 'style-src-elem': "'self'" } });
    expect(policyOf(ofSite)).toContain(`style-src-elem 'self' ${hashes.join(' ')};`);
  });

  test('ends no script within its text, in whatever case', () => {
    expect(inScript('a</SCRIPT>b</script>')).toBe('a<\\/SCRIPT>b<\\/script>');
  });

  test('allows nothing that was not named', () => {
    expect(policyOf(page)).toContain("default-src 'none'");
    expect(policyOf(page)).toContain("connect-src 'none'");
    expect(policyOf(page)).toContain("base-uri 'none'");
    expect(policyOf(page)).toContain("worker-src 'none'");
    expect(policyOf(page)).toContain("form-action 'none'");
  });

  test('has its policy before anything that it rules', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
  });

  test('writes a title as text', () => {
    expect(page).toContain('<title>Overview, Exampleshire &amp; others: &lt;Board></title>');
  });

  test.each([
    ['<div id="root"></div>', ''],
    ['<div id="root"></div>', '<div id="root"></div><div id="root"></div>'],
  ])('is refused where index.html has not exactly one %s', (place, instead) => {
    const template = parts.template.replace(place, instead);
    expect(() => buildPage({ ...parts, template })).toThrow(
      'index.html: wanted exactly one <div id="root"></div>',
    );
  });
});
