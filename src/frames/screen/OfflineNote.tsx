import { useEffect, useState } from 'react';
import { offlineText } from '#src/core/text/buildText.ts';
import { useBuild } from '#src/data/useSource.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { Button } from '#src/ui/Button.tsx';
import { askWhetherOffline } from './serviceWorkerClient.ts';

/** Says that the page came from what the browser has of it, as the network gave none. */
export function OfflineNote() {
  const { builtOn } = useBuild();
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => askWhetherOffline(setIsOffline), []);
  if (!isOffline || builtOn === null) return null;
  return (
    <Banner action={<Button onClick={() => window.location.reload()}>Try again</Button>}>
      {offlineText(builtOn)}
    </Banner>
  );
}
