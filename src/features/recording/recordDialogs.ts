import { lazyComponent } from '#src/ui/lazyComponent.ts';

/** The dialogs of recording, fetched when one is opened. */
export const recordDialogs = lazyComponent(
  async () => (await import('./RecordDialogs.tsx')).RecordDialogs,
);
