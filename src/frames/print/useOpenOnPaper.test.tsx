import { render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useOpenOnPaper } from './useOpenOnPaper.ts';

function Page() {
  useOpenOnPaper();
  return (
    <>
      <details data-testid="closed">
        <summary>Table</summary>Row
      </details>
      <details data-testid="open" open>
        <summary>Other table</summary>Row
      </details>
    </>
  );
}

afterEach(() => vi.unstubAllGlobals());

const areOpen = () =>
  ['closed', 'open'].map((name) => screen.getByTestId<HTMLDetailsElement>(name).open);

/** @param canStyle Whether the browser's style sheets reach what is closed. */
const renderPage = (canStyle: boolean) => {
  vi.stubGlobal('CSS', { supports: () => canStyle });
  return render(<Page />);
};

describe(useOpenOnPaper, () => {
  test('opens closed tables while an older browser prints, and closes those again', () => {
    renderPage(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(areOpen()).toEqual([true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(areOpen()).toEqual([false, true]);
  });

  test('leaves them to the style sheet in a browser whose style sheets open them', () => {
    renderPage(true);
    window.dispatchEvent(new Event('beforeprint'));
    expect(areOpen()).toEqual([false, true]);
  });

  test('opens nothing once the page is gone', () => {
    const { unmount, container } = renderPage(false);
    const details = container.querySelector('details');
    unmount();
    window.dispatchEvent(new Event('beforeprint'));
    expect(details?.open).toBe(false);
  });
});
