// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from './fillTemplate.ts';
import { type Results, reportParts } from './report.ts';

const template = readFileSync(join(import.meta.dirname, 'performance.template.md'), 'utf8');
const nothing: Results = {
  machine: {
    cpu: 'Example CPU',
    cores: 2,
    memory: 24,
    node: '20.19.0',
    chromium: '150.0',
    day: '2026-11-22',
  },
  runs: 5,
  files: [{ name: '`board.html`, the one file', count: 0, bytes: 0, zipped: 0 }],
  build: null,
  loadings: null,
  answers: null,
  measures: null,
  office: null,
  growth: null,
};

describe('the page on performance', () => {
  test('has a place for every part, and a part for every place', () => {
    const page = fillTemplate(template, reportParts(nothing));
    expect(page).toContain('| CPU ');
    expect(page).not.toContain('{{');
  });

  test('says what was not measured and makes up no number for it', () => {
    const { slow, answers, measures, office, growth, aimsSentence, files } = reportParts(nothing);
    expect([slow, answers, measures, office, growth]).toEqual(
      Array(5).fill('Not measured in this run.'),
    );
    expect(aimsSentence).toBe('0 of 13 aims are met, 13 could not be measured.');
    expect(files).toMatch(/\| +0 \| +– \| +– \|/);
  });

  test('says that a build without the one file has none', () => {
    const none = { floor: null, product: null, plain: null, disk: null };
    const loadings = { slow: none, unthrottled: none };
    expect(reportParts({ ...nothing, loadings }).disk).toContain('no `dist/board.html`');
  });

  test('names the time that the build took', () => {
    expect(reportParts({ ...nothing, build: 12_340 }).filesSentence).toContain('12.3 s');
  });
});

describe('a template', () => {
  test('gets each part at its place', () => {
    expect(fillTemplate('a {{one}} b {{two}} {{one}}', { one: '1', two: '2' })).toBe('a 1 b 2 1');
  });

  test('without a part, or a part without a place, is a fault', () => {
    expect(() => fillTemplate('{{one}}', {})).toThrow('asks for one');
    expect(() => fillTemplate('', { one: '1' })).toThrow('no place for one');
  });
});
