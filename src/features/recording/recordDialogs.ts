import { lateCode } from '#src/ui/lateCode.ts';

/** The dialogs of recording, fetched when one is opened. */
export const recordDialogs = lateCode(
  async () => (await import('./RecordDialogs.tsx')).RecordDialogs,
);
