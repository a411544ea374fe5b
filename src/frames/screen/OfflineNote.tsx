import { useEffect, useState } from 'react';
import { offlineText } from '#src/core/text/buildWords.ts';
import { useBuild } from '#src/data/useSource.ts';
import { Notice } from '#src/frames/shared/Notice.tsx';
import { Button } from '#src/ui/Button.tsx';
import { askWhetherOffline } from './serviceWorkerClient.ts';

/** Says that the page came from what the browser has of it, as the network gave none. */
export function OfflineNote() {
  const { builtOn } = useBuild();
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => askWhetherOffline(setIsOffline), []);
  if (!isOffline || builtOn === null) return null;
  return (
    <Notice action={<Button onClick={() => window.location.reload()}>Try again</Button>}>
      {offlineText(builtOn)}
    </Notice>
  );
}
