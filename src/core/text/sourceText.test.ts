import { describe, expect, test } from 'vitest';
import { testSource } from '#mocks/testSource.ts';
import type { Source } from '#src/core/model/source.ts';
import { sourceName, sourceTitle } from './sourceText.ts';

describe(sourceTitle, () => {
  test.each<[Partial<Source>, string]>([
    [{}, 'Example report'],
    [{ title: 'A decade', titleBasis: 'address' }, 'A decade'],
    [{ title: '[A decade] of care' }, '[A decade] of care'],
    [{ titleBasis: 'none' }, 'Article of 15 June 2023'],
    [{ titleBasis: 'none', publishedOn: null }, 'Undated article'],
    [{ isLater: true, kind: 'minutes', publishedOn: '2023-06' }, 'Document of June 2023'],
  ])('calls %j %j', (more, title) => {
    expect(sourceTitle(testSource(more))).toBe(title);
  });
});

describe(sourceName, () => {
  test('puts the publisher first', () => {
    expect(sourceName(testSource({}))).toBe('Example Gazette, Example report');
    expect(sourceName(testSource({ titleBasis: 'none' }))).toBe(
      'Example Gazette, article of 15 June 2023',
    );
  });
});
