import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { defaultSinceDate, sinceInBar } from '#src/core/board/sinceDate.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { unusableAsAtText, unusableSinceText } from '#src/navigation/requestedDayText.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { usePackOnScreen } from '#src/navigation/usePackOnScreen.ts';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { lazyComponent } from '#src/ui/lazyComponent.ts';
import styles from './AsAtBar.module.css';
import { ClockNote } from './ClockNote.tsx';
import { OfflineNote } from './OfflineNote.tsx';
import { StaleBuildNotice } from './StaleBuildNotice.tsx';

export const asAtDialog = lazyComponent(async () => (await import('./AsAtDialog.tsx')).AsAtDialog);

/** The two days that every view obeys: as known on which, and changes since which. */
export function AsAtBar() {
  const { today, asAt, since: requested, unusable } = useBoardDates();
  const { authority } = useBoardAuthority();
  const { data: dataset } = useQuery(datasetQuery);
  const { pack } = usePackOnScreen();
  const [open, setOpen] = useState<'asAt' | 'since' | null>(null);
  const navigate = useNavigate();
  const since = requested ?? (pack ? defaultSinceDate(pack, asAt) : null);

  const put = (dates: { readonly asAt?: Day | undefined; readonly since?: Day | undefined }) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, ...dates }),
      resetScroll: false,
    });
  const show = (day: Day) => put({ asAt: day === today ? undefined : day });

  return (
    <>
      <div className={styles.known}>
        <p className={styles.dates}>
          <span>
            Data as at{' '}
            <strong className={styles.onPaper} data-without-scripts>
              {formatDate(asAt)}
            </strong>
            <button
              type="button"
              className={styles.day}
              aria-haspopup="dialog"
              onClick={() => setOpen('asAt')}
            >
              <span key={asAt}>{formatDate(asAt)}</span>
              <span className="visually-hidden">: change the day</span>
            </button>
          </span>
          {since && pack && (
            <span>
              Changes since{' '}
              <strong className={styles.onPaper} data-without-scripts>
                {sinceInBar(since, pack)}
              </strong>
              <button
                type="button"
                className={styles.day}
                aria-haspopup="dialog"
                onClick={() => setOpen('since')}
              >
                <span key={sinceInBar(since, pack)}>{sinceInBar(since, pack)}</span>
                <span className="visually-hidden">: count changes from another day</span>
              </button>
            </span>
          )}
          {authority?.status === 'abolished' && <span>This authority no longer exists.</span>}
        </p>
        {dataset && <p>{`Data published up to ${formatDate(dataset.dataDate)}`}</p>}
      </div>
      <ClockNote />
      <OfflineNote />
      <StaleBuildNotice />
      {unusable.asAt && (
        <Banner action={<Button onClick={() => show(today)}>Show the latest</Button>}>
          {unusableAsAtText(unusable.asAt, asAt)}
        </Banner>
      )}
      {unusable.since && (
        <Banner
          action={
            <Button onClick={() => put({ since: undefined })}>Count from the usual day</Button>
          }
        >
          {unusableSinceText(unusable.since, asAt)}
        </Banner>
      )}
      {asAt < today && (
        <Banner action={<Button onClick={() => show(today)}>Show the latest</Button>}>
          {`This is not the latest view: it shows what had been published by ${formatDate(asAt)}. Workforce figures of the years then known are today’s, as later releases restated them.`}
        </Banner>
      )}
      {open && (
        <LazyDialog
          code={asAtDialog}
          given={{
            choice: open,
            pack: pack ?? null,
            today,
            asAt,
            since,
            onPick: open === 'asAt' ? show : (day) => put({ since: day }),
            onClose: () => setOpen(null),
          }}
        />
      )}
    </>
  );
}
