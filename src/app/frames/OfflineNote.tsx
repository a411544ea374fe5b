import { useEffect, useState } from 'react';
import { askWhetherOffline } from '#src/app/offline/serviceWorkerClient.ts';
import { useBuild } from '#src/dataset/useSource.ts';
import { offlineText } from '#src/narrative/buildWords.ts';
import { Button } from '#src/ui/Button.tsx';
import { Notice } from './Notice.tsx';

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
