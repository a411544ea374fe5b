import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { usePresentation } from './usePresentation.ts';

const kept = () => sessionStorage.getItem('presentation') ?? '';
const isOwn = (tab: ReturnType<typeof open>) =>
  waitFor(() => expect(tab.result.current.isOwn).toBe(true));
const open = () => renderHook(usePresentation);

beforeEach(() => sessionStorage.clear());
afterEach(() => sessionStorage.clear());

describe(usePresentation, () => {
  test('is the same after a reload', async () => {
    const shown = open();
    await isOwn(shown);
    const { id, startedAt } = shown.result.current;
    const atReload = kept();
    shown.unmount();
    expect(kept()).toBe('');
    // A reload ends no presentation: the page goes without a word.
    sessionStorage.setItem('presentation', atReload);
    const again = open();
    await isOwn(again);
    expect(again.result.current).toEqual({ id, startedAt, isOwn: true });
    again.unmount();
  });

  test('is a new one in a duplicated tab, and stays the first tab’s own', async () => {
    const first = open();
    await isOwn(first);
    const { id } = first.result.current;
    // The second tab finds what the first has kept.
    expect(JSON.parse(kept()).id).toBe(id);
    const second = open();
    expect(second.result.current).toMatchObject({ id, isOwn: false });
    await isOwn(second);
    expect(second.result.current.id).not.toBe(id);
    expect(JSON.parse(kept()).id).toBe(second.result.current.id);
    expect(first.result.current).toMatchObject({ id, isOwn: true });
    first.unmount();
    second.unmount();
  });
});
