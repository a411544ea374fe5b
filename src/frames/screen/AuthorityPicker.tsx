import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { useAuthorityInAddress } from '#src/navigation/boardSearch.ts';
import { servicesOf } from '#src/navigation/pageTitle.ts';
import { AuthorityDialog } from './AuthorityDialog.tsx';
import styles from './AuthorityPicker.module.css';

interface Props {
  readonly all: AuthoritiesFile;
  /** `undefined` where the address names no authority that there is. */
  readonly authority: Authority | undefined;
}

/** The name of the authority, which opens the list of all and puts another into the address. */
export function AuthorityPicker({ all, authority }: Props) {
  const navigate = useNavigate();
  const authorityInAddress = useAuthorityInAddress();
  const [openOn, setOpenOn] = useState<Authority | 'none' | null>(null);
  const shown = authority ?? 'none';
  // Back and Forward change the board below an open list, which then has nothing left to change.
  if (openOn !== null && openOn !== shown) setOpenOn(null);

  const pick = (code: string) => {
    if (code === authority?.code) return;
    void navigate({
      to: '.',
      search: (search) => ({ ...search, authority: authorityInAddress(code) }),
    });
  };

  const name = authority ? servicesOf(authority) : 'Children’s services';
  return (
    <>
      <strong className={styles.onPaper} data-without-scripts>
        {name}
      </strong>
      <button
        type="button"
        className={styles.name}
        aria-haspopup="dialog"
        onClick={() => setOpenOn(shown)}
      >
        {/* By themselves, as in all of this frame: see useViewKey. */}
        <span key={name}>{name}</span>
        <span className="visually-hidden">: change authority</span>
      </button>
      {openOn === shown && (
        <AuthorityDialog
          all={all}
          value={authority?.code ?? null}
          onPick={pick}
          onClose={() => setOpenOn(null)}
        />
      )}
    </>
  );
}
