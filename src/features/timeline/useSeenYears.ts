import { useEffect, useState } from 'react';
import type { SeenPart } from './TimelineStrip.tsx';

interface Seen {
  readonly parts: ReadonlyMap<number, SeenPart>;
  /** The year at the top of what is on screen. */
  readonly current: number | null;
}

const nothing: Seen = { parts: new Map(), current: null };

/** `id` of a year's heading. */
export const yearId = (year: number) => `year-${year}`;

/**
 * Which part of each year's entries is on screen, newest first on the page, as it is scrolled.
 *
 * @param years Those that have a heading on the page.
 */
export function useSeenYears(years: readonly number[]): Seen {
  const [seen, setSeen] = useState(nothing);
  const key = years.join(' ');

  useEffect(() => {
    const all = key.split(' ').filter(Boolean).map(Number);
    let frame = 0;
    const look = () => {
      frame = 0;
      const now = seenNow(all);
      setSeen((before) => (isSame(before, now) ? before : now));
    };
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look);
    };
    lookSoon();
    window.addEventListener('scroll', lookSoon, { passive: true });
    window.addEventListener('resize', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', lookSoon);
      window.removeEventListener('resize', lookSoon);
    };
  }, [key]);

  return seen;
}

function seenNow(years: readonly number[]): Seen {
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const top = Number.isNaN(padding) ? 0 : padding;
  const bottom = window.innerHeight;
  const parts = new Map<number, SeenPart>();
  for (const year of years) {
    const section = document.getElementById(yearId(year))?.closest('section');
    const box = section?.getBoundingClientRect();
    if (!box || box.height === 0 || box.bottom <= top || box.top >= bottom) continue;
    const share = (y: number) => Math.round(((y - box.top) / box.height) * 100) / 100;
    // The end of a year stands above its beginning.
    parts.set(year, {
      from: 1 - Math.min(1, share(bottom)),
      to: 1 - Math.max(0, share(top)),
    });
  }
  return { parts, current: parts.size === 0 ? null : Math.max(...parts.keys()) };
}

const isSame = (a: Seen, b: Seen) => JSON.stringify([...a.parts]) === JSON.stringify([...b.parts]);
