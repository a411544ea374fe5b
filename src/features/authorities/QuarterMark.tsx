import type { Quartile } from '#src/core/stats/quantile.ts';

/** The place of a figure among four quarters, the best at the left; words beside it say the same. */
export function QuarterMark({ quartile }: { readonly quartile: Quartile }) {
  const x = 12 * (quartile - 1);
  return (
    <svg viewBox="0 0 44 10" width="44" height="10" data-icon="true" aria-hidden="true">
      <path d="M0 5h8M12 5h8M24 5h8M36 5h8" stroke="var(--edge)" strokeWidth="1.5" />
      <rect x={x} y="1" width="8" height="8" fill="currentColor" />
    </svg>
  );
}
