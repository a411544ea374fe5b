import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What an officer or a new engineer had to ask about, and what is said in its place. */
const notAgain: readonly (readonly [RegExp, string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix, correct'],
  [/\brests? on\b/i, 'source, used for'],
  [/\btaken back\b/i, 'withdrawn'],
  [/\bforget it\b/i, 'dismiss'],
  [/\bleave (it|mine) out\b/i, 'discard'],
  [/\bbring it back\b/i, 'restore'],
  [/\bjudged apart\b/i, 'judged separately'],
  [/\bletters and signs\b/i, 'characters'],
  [/\bladders?\b/i, 'judgement history'],
  [/\btellings?\b/i, 'occurrence, or the word for what is meant'],
  [/\bcan be taken away\b/i, 'downloads'],
  [/\banew\b/i, 'again'],
  [/\bmiddle half\b/i, 'interquartile range'],
  [/\bturn round\b/i, 'reverse'],
  [/\bovertaken\b/i, 'out of date, needs review'],
  [/\w+InWords\b/, 'formatX for a value, describeX for a sentence'],
];

/** Decisions and changes say what was called how on their day. */
const history = /^docs\/(decisions|CHANGELOG)|^docs\/api\/|^docs\/performance/;

const { stdout } = spawnSync('git', ['ls-files', 'src', 'mocks', 'tests', 'docs', 'README.md'], {
  cwd: root,
  encoding: 'utf8',
});
const files = stdout
  .split('\n')
  .filter((file) => /\.(tsx?|css|md|txt|py)$/.test(file))
  .filter((file) => file !== 'tests/plainEnglish.test.ts' && !history.test(file))
  .filter((file) => existsSync(join(root, file)));

describe('code, screen and documents', () => {
  test('are looked at', () => {
    expect(files.length).toBeGreaterThan(1000);
  });

  test.each(notAgain)('say no word like %s: say %s', (word) => {
    const found = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          word.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });
});
