import { describe, expect, test } from 'vitest';
import { cssString } from './pageMarginsRule.ts';
import { withoutMarginsRules } from './withoutMargins.ts';

const margins = {
  board: 'Exampleshire childrens services',
  day: 'Data as at 22 November 2026',
  data: 'Data published up to 30 June 2026',
  marking: '',
};

const [fixed = '', edge = ''] = ['-moz-appearance: none', 'hanging-punctuation: first'].map(
  (feature) => `@supports (${feature})`,
);

describe(withoutMarginsRules, () => {
  test('says it at head and foot for Firefox and along the edge for WebKit, on paper alone', () => {
    const rules = withoutMarginsRules(margins);
    expect(rules.startsWith('@media print {')).toBe(true);
    expect(rules.indexOf(fixed)).toBeLessThan(rules.indexOf(edge));
    expect(rules).toContain('body::before { content: ');
    expect(rules).toContain('position: fixed');
    expect(rules).toContain('writing-mode: vertical-rl');
  });

  test('puts a marking at the head and at the foot, and leaves no room for an empty one', () => {
    const marked = withoutMarginsRules({ ...margins, marking: 'SENSITIVE' });
    expect(marked).toContain('html::before { content: "SENSITIVE"');
    expect(marked).toContain('html::after { content: "SENSITIVE"');
    expect(withoutMarginsRules(margins)).not.toContain('html::');
  });

  test('repeats all of it along the edge often enough for the longest pack', () => {
    const rules = withoutMarginsRules({ ...margins, marking: 'SENSITIVE' });
    const edges = rules.slice(rules.indexOf(edge));
    const lines = [`SENSITIVE \\b7  ${margins.day}`, `${margins.board} \\b7  ${margins.data}`];
    for (const line of lines) {
      expect(edges.split(line).length - 1, line).toBeGreaterThanOrEqual(400);
    }
  });

  test('ends the last page in WebKit with all of it, between two markings', () => {
    const rules = withoutMarginsRules({ ...margins, marking: 'SENSITIVE' });
    expect(rules).toContain(
      `"SENSITIVE \\b7  ${margins.board} \\b7  ${margins.day} \\b7  ${margins.data} \\b7  SENSITIVE"`,
    );
  });

  test('lets no text end the rule that prints it', () => {
    const marking = '"; } } * { display: none } </style>\\';
    const rules = withoutMarginsRules({ ...margins, marking });
    expect(rules).toContain(cssString(marking));
    expect(rules).not.toContain('* {');
  });
});
