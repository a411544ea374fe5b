import { useEffect, useState } from 'react';

interface Props {
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** How long a record can still be withdrawn before it is sent. */
export function UndoCountdown({ until }: Props) {
  const now = useClock();
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <p>
      It is sent in {seconds} {seconds === 1 ? 'second' : 'seconds'}.
    </p>
  );
}

/** The time in milliseconds since 1970, read every second. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
