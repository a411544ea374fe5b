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

/** The list of every authority, to choose whose board is shown. */
export const AuthorityDialog = ({ all, value, onPick, onClose }: Props) => (
  <PickerDialog
    title="Choose an authority"
    searchLabel="Search by name"
    pickLabel="Show this board"
    groups={authorityOptions(all)}
    value={value}
    onPick={onPick}
    onClose={onClose}
  />
);
