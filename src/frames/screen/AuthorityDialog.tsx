import { Link } from '@tanstack/react-router';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { authorityOptions } from '#src/navigation/authorityOptions.ts';
import { PickerDialog } from '#src/ui/PickerDialog.tsx';

interface Props {
  readonly all: AuthoritiesFile;
  /** Code of the authority that is shown; `null` for none. */
  readonly value: string | null;
  readonly onPick: (code: string) => void;
  readonly onClose: () => void;
}

/** The list of every authority, to choose whose board is shown, and the way to them side by side. */
export const AuthorityDialog = ({ all, value, onPick, onClose }: Props) => (
  <PickerDialog
    title="Choose an authority"
    searchLabel="Search by name"
    pickLabel="Show this board"
    groups={authorityOptions(all)}
    value={value}
    onPick={onPick}
    onClose={onClose}
    also={(close) => (
      <Link to="/authorities" onClick={close}>
        Compare authorities
      </Link>
    )}
  />
);
