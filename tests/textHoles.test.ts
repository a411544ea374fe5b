// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { textHoles } from './textHoles.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  '<p>Judgements of  over time.</p>',
  '<ul><li>Raised by the inspection of .</li></ul>',
  '<p>Reported by  <b></b>  in 2025</p>',
  '<p>“” said the report</p>',
  '<p>Caseload () in 2025</p>',
  '<p>Owner: undefined</p>',
  '<p aria-label="Judgements of  over time"></p>',
])('%s is a sentence with a hole', (markup) => {
  document.body.innerHTML = markup;
  const found = textHoles(document);
  document.body.replaceChildren();
  expect(found).toHaveLength(1);
});

test('whole sentences have none, also where the parts of one stand in several elements', () => {
  document.body.innerHTML =
    '<p>Judgements of <b>Exampleshire</b> over time: 13.6 (17.4 in 2024).</p><p></p>';
  expect(textHoles(document)).toEqual([]);
});
