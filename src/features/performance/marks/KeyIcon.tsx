import type { ReactNode } from 'react';

/** A sample of what a chart draws, in the line of its words. */
export function KeyIcon({ children, width = 28 }: { children: ReactNode; width?: number }) {
  return (
    <svg viewBox={`0 0 ${width} 14`} width={width} height="14" data-icon="true" aria-hidden="true">
      {children}
    </svg>
  );
}

/** The usual range with its mean. */
export const UsualRangeIcon = () => (
  <KeyIcon>
    <path d="M0 1.5 h28 M0 12.5 h28" stroke="var(--limit)" strokeDasharray="2 2" />
    <rect y="2" width="28" height="10" fill="var(--usual-range)" />
    <path d="M0 7 h28" stroke="var(--limit)" />
  </KeyIcon>
);

/** The target. */
export const TargetIcon = () => (
  <KeyIcon>
    <path d="M0 7 h28" stroke="var(--ink)" strokeWidth="2" strokeDasharray="6 3" />
  </KeyIcon>
);
