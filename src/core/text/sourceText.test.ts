import { describe, expect, test } from 'vitest';
import type { Source } from '#src/core/model/source.ts';
import { sourceName, sourceTitle } from './sourceText.ts';

const source = (more: Partial<Source>): Source => ({
  id: 'T1',
  title: 'Example report',
  publisher: 'Example Gazette',
  publishedOn: '2023-06-15',
  url: null,
  kind: 'news',
  licence: 'OGL v3.0',
  extentRead: 'full text',
  ...more,
});

describe(sourceTitle, () => {
  test.each<[Partial<Source>, string]>([
    [{}, 'Example report'],
    [{ title: 'A decade', titleBasis: 'address' }, 'A decade'],
    [{ title: '[A decade] of care' }, '[A decade] of care'],
    [{ titleBasis: 'none' }, 'Article of 15 June 2023'],
    [{ titleBasis: 'none', publishedOn: null }, 'Undated article'],
    [{ isLater: true, kind: 'minutes', publishedOn: '2023-06' }, 'Document of June 2023'],
  ])('calls %j %j', (more, title) => {
    expect(sourceTitle(source(more))).toBe(title);
  });
});

describe(sourceName, () => {
  test('puts the publisher first', () => {
    expect(sourceName(source({}))).toBe('Example Gazette, Example report');
    expect(sourceName(source({ titleBasis: 'none' }))).toBe(
      'Example Gazette, article of 15 June 2023',
    );
  });
});
