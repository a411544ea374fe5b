import type { CDPSession } from '@playwright/test';

/** How fast the machine and its line are made to be. */
export interface Condition {
  readonly name: string;
  /** How many times slower than this machine. */
  readonly cpu: number;
  /** `null` for the line as it is. */
  readonly line: { readonly delayMs: number; readonly bytesPerSecond: number } | null;
}

export const slow: Condition = {
  name: 'CPU 4 times slower, 1.6 Mbit/s, 150 ms delay',
  cpu: 4,
  line: { delayMs: 150, bytesPerSecond: 1_600_000 / 8 },
};
export const unthrottled: Condition = { name: 'Unthrottled', cpu: 1, line: null };
/** A file from disk has no line. */
export const slowDisk: Condition = { name: 'CPU 4 times slower', cpu: 4, line: null };

/** Slows a page down, before it opens anything. */
export async function applyCondition(session: CDPSession, { cpu, line }: Condition): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (line === null) return;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.delayMs,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  });
}
