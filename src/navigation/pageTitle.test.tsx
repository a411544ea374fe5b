import { act, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

beforeEach(() => {
  document.title = '';
});

const titleOf = (section: string) =>
  `${section}, Exampleshire children’s services: Improvement Board`;
const nowhere = 'No page at this address: Improvement Board';

const views = {
  '/': titleOf('Overview'),
  '/workforce': titleOf('Workforce'),
  '/workforce/agency-rate': titleOf('Workforce: agency rate'),
  '/judgements': titleOf('Judgements'),
  '/areas': titleOf('Improvement areas'),
  '/areas/A25': titleOf('Improvement area: Area A25'),
  '/timeline': titleOf('Timeline'),
  '/sources': titleOf('Sources'),
  '/accessibility': titleOf('Accessibility statement'),
  '/present': titleOf('Presentation'),
  '/speaker': titleOf('Speaker'),
  '/nowhere': nowhere,
  '/areas/A99': nowhere,
  '/workforce/nothing': nowhere,
} as const;

/** The words outside all frames that tell which page one has come to. */
const news = () => document.querySelector('[role="status"].visually-hidden')?.textContent;

const goTo = (at: string) =>
  act(() => {
    window.location.hash = `${at}?authority=${exampleshire}`;
    window.dispatchEvent(new PopStateEvent('popstate'));
  });

describe('a view', () => {
  test.each(Object.entries(views))(
    'at %s has a title of its own, announced to whoever comes to it and not to whoever begins there',
    async (at, title) => {
      const before = at === '/accessibility' ? '/nowhere' : '/accessibility';
      renderBoard({}, before);
      await waitFor(() => expect(document.title).toBe(views[before]));
      expect(news()).toBe('');
      goTo(at);
      await waitFor(() => expect(document.title).toBe(title), { timeout: 10_000 });
      await waitFor(() => expect(news()).toBe(title));
    },
  );

  test('shares its title with no other', () => {
    const titles = Object.values(views).filter((title) => title !== nowhere);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
