import * as z from 'zod/mini';
import { openChannel } from '#src/ui/openChannel.ts';

const heard = z.union([
  /** Someone takes the id, since when in milliseconds since 1970. */
  z.object({ kind: z.literal('claim'), by: z.string(), since: z.number() }),
  /** Someone had it before. */
  z.object({ kind: z.literal('taken'), from: z.string() }),
]);

/**
 * Takes an id for this page alone, among all pages of the browser: who has it first keeps it. A
 * duplicated tab comes with a copy of everything that its tab has kept, ids as well. It needs no
 * server and no lock, which a page from a file may not have.
 *
 * @param onTaken Called when another page had it before, which may be told late: a page that the
 *   browser has put to sleep answers when it wakes.
 * @returns Lets go of the id.
 */
export function claimId(id: string, onTaken: () => void): () => void {
  const channel = openChannel(`improvement-board claims ${id}`);
  // Pages that cannot hear each other cannot share a speaker's window either.
  if (channel === null) return () => {};
  const by = String(Math.random());
  const since = performance.timeOrigin + performance.now();
  const say = (message: z.infer<typeof heard>) => channel.postMessage(message);
  const isBefore = (other: { readonly by: string; readonly since: number }) =>
    since < other.since || (since === other.since && by < other.by);

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { data: message } = heard.safeParse(data);
    if (message?.kind === 'claim' && isBefore(message)) say({ kind: 'taken', from: message.by });
    if (message?.kind === 'taken' && message.from === by) onTaken();
  });
  say({ kind: 'claim', by, since });
  return () => channel.close();
}
