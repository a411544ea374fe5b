/** One drawing of the flow; the page shows the one that fits. */
export interface FlowSize {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  /** Lines of the key above the plot. */
  readonly keyLines: 1 | 2;
}

/** What restates an earlier area is solid, what is new an outline: no colour is needed. */
export const flowParts = [
  { key: 'restating', fill: 'var(--event)', stroke: 'var(--event)', text: 'var(--paper)' },
  { key: 'first', fill: 'var(--paper)', stroke: 'var(--authority)', text: 'var(--ink)' },
] as const;

export const lineHeight = 1.25;
