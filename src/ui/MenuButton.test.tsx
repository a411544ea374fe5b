import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { MenuButton } from './MenuButton.tsx';

const items = ['CSV', 'PNG', 'SVG', 'Copy table', 'Copy link'];

function renderMenu() {
  const onChoose = vi.fn();
  render(
    <>
      <MenuButton label="Download" about="Examples" items={items} onChoose={onChoose} />
      <button type="button">After</button>
    </>,
  );
  return { onChoose, user: userEvent.setup() };
}

const button = () => screen.getByRole('button', { name: 'Download of Examples' });
const focused = () => document.activeElement?.textContent;

describe('a menu button', () => {
  test('is one stop of the Tab key, and closed until it is pressed', async () => {
    const { user } = renderMenu();
    await user.tab();
    expect(button()).toHaveFocus();
    expect(button()).toHaveAttribute('aria-haspopup', 'menu');
    expect(button()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('menu')).toBeNull();
    await user.tab();
    expect(focused()).toBe('After');
  });

  test.each([
    ['{Enter}', 'CSV'],
    [' ', 'CSV'],
    ['{ArrowDown}', 'CSV'],
    ['{ArrowUp}', 'Copy link'],
  ])('opens with "%s" on %s', async (key, item) => {
    const { user } = renderMenu();
    await user.tab();
    await user.keyboard(key);
    expect(screen.getByRole('menu', { name: 'Download of Examples' })).toBeVisible();
    expect(button()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(items);
    expect(focused()).toBe(item);
  });

  test.each([
    ['{ArrowDown}', 'PNG'],
    ['{ArrowUp}', 'Copy link'],
    ['{End}', 'Copy link'],
    ['{End}{ArrowDown}', 'CSV'],
    ['{End}{Home}', 'CSV'],
    ['s', 'SVG'],
    ['c', 'Copy table'],
    ['copy l', 'Copy link'],
    ['x', 'CSV'],
  ])('goes with "%s" to %s', async (keys, item) => {
    const { user } = renderMenu();
    await user.tab();
    await user.keyboard(`{Enter}${keys}`);
    expect(focused()).toBe(item);
  });

  test('chooses with Enter, with Space and with a click, and gives the focus back', async () => {
    const { user, onChoose } = renderMenu();
    await user.tab();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(button()).toHaveFocus();
    await user.keyboard('{Enter} ');
    await user.click(button());
    await user.click(screen.getByRole('menuitem', { name: 'Copy link' }));
    expect(onChoose.mock.calls).toEqual([['PNG'], ['CSV'], ['Copy link']]);
    expect(button()).toHaveFocus();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('closes with Escape, which closes nothing around it', async () => {
    const { user, onChoose } = renderMenu();
    const around = vi.fn();
    window.addEventListener('keydown', around);
    await user.tab();
    await user.keyboard('{Enter}');
    around.mockClear();
    await user.keyboard('{Escape}');
    window.removeEventListener('keydown', around);
    expect(around).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button()).toHaveFocus();
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('closes when the focus leaves it, by Tab or by a press elsewhere', async () => {
    const { user } = renderMenu();
    await user.tab();
    await user.keyboard('{Enter}');
    await user.tab();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(focused()).toBe('After');

    await user.click(button());
    await user.click(screen.getByText('After'));
    expect(screen.queryByRole('menu')).toBeNull();
    await user.click(button());
    await user.click(button());
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
