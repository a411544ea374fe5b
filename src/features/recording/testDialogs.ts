import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';

/** Of tests: whoever records, in the dialog that is open. */
export const user = userEvent.setup();
export const dialog = () => screen.findByRole('dialog');
export const inDialog = async () => within(await dialog());

/** Presses a button of the page itself, which cannot be reached while a dialog stands before it. */
export const press = async (name: string | RegExp) => {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await screen.findByRole('button', { name }));
};

/** Presses a button of the dialog. What was typed before is read first, which may take a moment. */
export const pressIn = async (name: string | RegExp) =>
  user.click(await (await inDialog()).findByRole('button', { name }));

export const field = async (name: string | RegExp) => (await inDialog()).findByLabelText(name);

export const type = async (name: string | RegExp, text: string) =>
  fireEvent.change(await field(name), { target: { value: text } });
