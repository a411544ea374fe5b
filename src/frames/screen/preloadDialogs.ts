import { recordDialogs } from '#src/features/recording/recordDialogs.ts';
import { printDialog } from '#src/frames/print/PrintButton.tsx';
import { shareDialog } from '#src/frames/share/ShareButton.tsx';
import { asAtDialog } from './AsAtBar.tsx';
import { recordNotesBar } from './RecordNotes.tsx';

/**
 * Fetches the dialogs of the frame, for a moment in which nothing else goes on: they then open at
 * once, and without a network.
 */
export const preloadDialogs = () =>
  Promise.all(
    [asAtDialog, printDialog, shareDialog, recordDialogs, recordNotesBar].map((code) =>
      code.fetch(),
    ),
  );
