import { expect, test } from 'vitest';
import { copiedList } from './copiedList.ts';

test('a list is copied for Word and as plain text, with nothing of it taken for markup', () => {
  const lists = [{ heading: 'Actions', items: ['Ask <b>three</b> & report.', 'Meet.'] }];
  const { html, plain } = copiedList('Of 4 November 2026', lists);
  expect(html).toBe(
    '<p><strong>Of 4 November 2026</strong></p>\n<p>Actions</p>\n<ol>\n<li>Ask &lt;b&gt;three&lt;/b&gt; &amp; report.</li>\n<li>Meet.</li>\n</ol>',
  );
  expect(plain).toBe('Of 4 November 2026\n\nActions\n1. Ask <b>three</b> & report.\n2. Meet.');
});
