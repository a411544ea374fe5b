import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Button } from '#src/ui/Button.tsx';
import { PickerDialog } from '#src/ui/PickerDialog.tsx';

const groups = [
  {
    label: 'Today',
    options: ['East Exham', 'Exham', 'Exhamshire'].map((label) => ({
      value: label,
      label,
      detail: 'Example Region',
    })),
  },
  { label: 'Long gone', options: [{ value: 'Old Exham', label: 'Old Exham' }] },
];

interface OwnerProps {
  readonly value: string | null;
  readonly onPick: (value: string) => void;
  readonly onClose: () => void;
}

/** Draws the picker from a press of its button until it is closed. */
function Owner({ value, onPick, onClose }: OwnerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Open</Button>
      {isOpen && (
        <PickerDialog
          title="Choose a place"
          searchLabel="Search by name"
          pickLabel="Take it"
          groups={groups}
          value={value}
          onPick={onPick}
          onClose={() => {
            onClose();
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}

/** The open picker, and what it tells its owner. */
async function openList(value: string | null = 'Exhamshire') {
  const onPick = vi.fn();
  const onClose = vi.fn();
  const user = userEvent.setup({ delay: null });
  render(
    <StrictMode>
      <Owner value={value} onPick={onPick} onClose={onClose} />
    </StrictMode>,
  );
  await user.click(screen.getByRole('button', { name: 'Open' }));
  return { user, onPick, onClose };
}

const field = () => screen.getByRole('searchbox', { name: 'Search by name' });
const list = () => screen.getByRole('listbox', { name: 'Choose a place' });
const optionNames = () =>
  within(list())
    .queryAllByRole('option')
    .map(({ textContent }) => textContent);
const marked = () =>
  within(list())
    .getByRole('option', { selected: true })
    .textContent?.replace(' (Example Region)', '');

describe('the list of a picker', () => {
  test('is a dialog that bears its title', async () => {
    await openList();
    expect(screen.getByRole('dialog', { name: 'Choose a place' })).toBeVisible();
  });

  test('holds every option with its detail, in its group, and marks the one that stands', async () => {
    await openList();
    expect(optionNames()).toEqual([
      'East Exham (Example Region)',
      'Exham (Example Region)',
      'Exhamshire (Example Region)',
      'Old Exham',
    ]);
    const gone = within(screen.getByRole('group', { name: 'Long gone' }));
    expect(gone.getAllByRole('option')).toHaveLength(1);
    expect(marked()).toBe('Exhamshire');
    expect(screen.getByRole('status')).toHaveTextContent('4 to choose from');
  });

  test('narrows as one types, marks the first match and says how many there are', async () => {
    const { user } = await openList();
    await user.type(field(), 'EXHAM');
    expect(optionNames()).toEqual([
      'Exham (Example Region)',
      'Exhamshire (Example Region)',
      'East Exham (Example Region)',
      'Old Exham',
    ]);
    expect(marked()).toBe('Exham');
    expect(screen.getByRole('status')).toHaveTextContent('4 matches');
    await user.type(field(), 'shire');
    expect(marked()).toBe('Exhamshire');
    expect(screen.getByRole('status')).toHaveTextContent('1 match');
    expect(screen.queryByRole('group', { name: 'Long gone' })).toBeNull();
  });

  test('marks what stands again when the search is withdrawn', async () => {
    const { user } = await openList();
    await user.type(field(), 'old');
    expect(marked()).toBe('Old Exham');
    await user.clear(field());
    expect(marked()).toBe('Exhamshire');
  });

  test('says in words that nothing matches, and then has nothing to take', async () => {
    const { user, onPick, onClose } = await openList();
    await user.type(field(), 'nowhere{Enter}');
    expect(optionNames()).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent(
      'No name has “nowhere” in it. Try fewer letters.',
    );
    expect(screen.getByRole('button', { name: 'Take it' })).toBeDisabled();
    expect(onPick).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  test('is reached from the field with the down arrow', async () => {
    const { user } = await openList();
    await user.type(field(), 'exham{ArrowDown}');
    expect(list()).toHaveFocus();
  });
});

describe('the keys of the list', () => {
  const press = async (keys: string, value = 'East Exham') => {
    const opened = await openList(value);
    list().focus();
    await opened.user.keyboard(keys);
    return opened;
  };

  test.each([
    ['{ArrowDown}', 'Exham'],
    ['{ArrowDown}{ArrowDown}{ArrowUp}', 'Exham'],
    ['{ArrowUp}', 'East Exham'],
    ['{End}', 'Old Exham'],
    ['{End}{ArrowDown}', 'Old Exham'],
    ['{End}{Home}', 'East Exham'],
    ['{PageDown}', 'Old Exham'],
    ['{PageDown}{PageUp}', 'East Exham'],
    ['exhams', 'Exhamshire'],
    ['old e', 'Old Exham'],
    ['z', 'East Exham'],
  ])('%s leads from East Exham to %s', async (keys, to) => {
    await press(keys);
    expect(marked()).toBe(to);
    const selected = within(list()).getByRole('option', { selected: true });
    expect(list()).toHaveAttribute('aria-activedescendant', selected.id);
  });

  test('are left alone where they belong to the browser', async () => {
    await press('{Control>}{End}{/Control}');
    expect(marked()).toBe('East Exham');
  });
});

describe('a picker', () => {
  test('takes the first match on Enter in the field, and is closed', async () => {
    const { user, onPick, onClose } = await openList();
    await user.type(field(), 'exh{Enter}');
    expect(onPick.mock.calls).toEqual([['Exham']]);
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('takes what is marked on Enter in the list', async () => {
    const { user, onPick } = await openList();
    await user.selectOptions(list(), 'Old Exham');
    list().focus();
    await user.keyboard('{Enter}');
    expect(onPick.mock.calls).toEqual([['Old Exham']]);
  });

  test('takes what is clicked twice', async () => {
    const { user, onPick } = await openList();
    await user.dblClick(screen.getByRole('option', { name: /^East Exham/ }));
    expect(onPick.mock.calls).toEqual([['East Exham']]);
  });

  test('takes nothing when the name of a group is clicked twice', async () => {
    const { user, onPick } = await openList();
    await user.dblClick(screen.getByRole('group', { name: 'Long gone' }));
    expect(onPick).not.toHaveBeenCalled();
  });

  test('takes what is marked with its button', async () => {
    const { user, onPick } = await openList();
    await user.selectOptions(list(), 'Old Exham');
    await user.click(screen.getByRole('button', { name: 'Take it' }));
    expect(onPick.mock.calls).toEqual([['Old Exham']]);
  });

  test('marks its first option where nothing stands yet', async () => {
    const { user, onPick } = await openList(null);
    expect(marked()).toBe('East Exham');
    await user.click(screen.getByRole('button', { name: 'Take it' }));
    expect(onPick.mock.calls).toEqual([['East Exham']]);
  });

  test.each([
    [
      'Escape in the field',
      (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}'),
    ],
    [
      'Cancel',
      (user: ReturnType<typeof userEvent.setup>) =>
        user.click(screen.getByRole('button', { name: 'Cancel' })),
    ],
  ])('takes nothing on %s, and is closed', async (_, leave) => {
    const { user, onPick, onClose } = await openList();
    await user.type(field(), 'old');
    await leave(user);
    expect(onPick).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
