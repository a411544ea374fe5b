import { cpus, totalmem } from 'node:os';
import { today } from '#src/core/model/today.ts';

/** What the measurements were made on and when. */
export interface MachineFacts {
  readonly cpu: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly node: string;
  readonly chromium: string;
  /** Day in London. */
  readonly day: string;
}

/** @param chromium Version, as the browser gives it. */
export const machineFacts = (chromium: string): MachineFacts => ({
  cpu: cpus()[0]?.model.trim() || 'unknown',
  cores: cpus().length,
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  chromium,
  day: today(),
});
