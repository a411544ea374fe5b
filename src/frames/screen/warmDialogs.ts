import { recordDialogs } from '#src/features/recording/opened.ts';
import { authorityDialog } from './AuthorityPicker.tsx';
import { knownDialog } from './KnownBar.tsx';
import { printDialog } from '#src/frames/print/PrintButton.tsx';
import { recordNotesBar } from './RecordNotes.tsx';
import { shareDialog } from '#src/frames/share/ShareButton.tsx';

/**
 * Fetches the dialogs of the frame, for a moment in which nothing else goes on: they then open at
 * once, and without a network.
 */
export const warmDialogs = () =>
  Promise.all(
    [authorityDialog, knownDialog, printDialog, shareDialog, recordDialogs, recordNotesBar].map(
      (code) => code.fetch(),
    ),
  );
