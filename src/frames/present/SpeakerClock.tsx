import { useEffect, useState } from 'react';
import styles from './SpeakerClock.module.css';
import { timeSince } from './timeSince.ts';

interface Props {
  /** Milliseconds since 1970; `null` while the presentation has not been heard. */
  readonly startedAt: number | null;
}

/** The time of day, and how long the presentation has run. */
export function SpeakerClock({ startedAt }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <dl className={styles.clock}>
      <div>
        <dt>Time</dt>
        <dd>{new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}</dd>
      </div>
      <div>
        <dt>Since the start</dt>
        <dd>{startedAt === null ? '–' : timeSince(startedAt, now)}</dd>
      </div>
    </dl>
  );
}
