import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Button } from './Button.tsx';
import { LazyDialog } from './LazyDialog.tsx';
import { type LazyComponent, lazyComponent } from './lazyComponent.ts';
import { Modal } from './Modal.tsx';

interface Given {
  readonly name: string;
  readonly onClose: () => void;
}

const Greeting = ({ name, onClose }: Given) => (
  <Modal title={`Hello ${name}`} onClose={onClose}>
    {(close) => <Button onClick={close}>Goodbye</Button>}
  </Modal>
);

function Owner({ code }: { readonly code: LazyComponent<Given> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Open</Button>
      {isOpen && (
        <LazyDialog code={code} given={{ name: 'Exham', onClose: () => setIsOpen(false) }} />
      )}
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe(LazyDialog, () => {
  test('fetches its code when it is opened, once', async () => {
    const load = vi.fn(async () => Greeting);
    render(<Owner code={lazyComponent(load)} />);
    expect(load).not.toHaveBeenCalled();
    await press('Open');
    expect(await screen.findByRole('dialog', { name: 'Hello Exham' })).toBeVisible();
    await press('Goodbye');
    await press('Open');
    expect(screen.getByRole('dialog', { name: 'Hello Exham' })).toBeVisible();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('is there at once where its code was fetched before', async () => {
    const code = lazyComponent(async () => Greeting);
    await code.fetch();
    render(<LazyDialog code={code} given={{ name: 'Exham', onClose: () => {} }} />);
    expect(screen.getByRole('dialog', { name: 'Hello Exham' })).toBeVisible();
  });

  test('says so where its code does not arrive, and opens once it does', async () => {
    const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('no network'));
    render(<Owner code={lazyComponent(load)} />);
    await press('Open');
    const fault = await screen.findByRole('dialog', { name: 'This could not be opened' });
    expect(fault).toHaveTextContent('no network');
    await press('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('Open');
    expect(await screen.findByRole('dialog', { name: 'Hello Exham' })).toBeVisible();
  });
});
