import { useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { slideIds } from '#src/domain/slide.ts';

const state = z.object({
  kind: z.literal('state'),
  slide: z.enum(slideIds),
  /** The slides in their order, which may be chosen anew while both windows are open. */
  run: z.array(z.enum(slideIds)).check(z.minLength(1)),
  isBlack: z.boolean(),
  /** When the presentation began, in milliseconds since 1970. */
  startedAt: z.number(),
});

/** What presenter and speaker tell each other; another version's messages are left aside. */
const message = z.union([
  state,
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('act'), action: z.enum(['next', 'back', 'first', 'last', 'black']) }),
  z.object({ kind: z.literal('show'), slide: z.enum(slideIds) }),
  z.object({ kind: z.literal('left') }),
]);

export type SpeakerMessage = z.infer<typeof message>;
export type SpeakerState = z.infer<typeof state>;

/**
 * Talks to the other window of one presentation. It needs no server, so it works from a file too.
 *
 * @param id Of the presentation: two of them in one browser do not hear each other. `null` to stay
 *   silent and hear nothing.
 * @returns Tells the other window something.
 */
export function useSpeakerChannel(
  id: string | null,
  onMessage: (message: SpeakerMessage) => void,
): (message: SpeakerMessage) => void {
  const latest = useRef(onMessage);
  latest.current = onMessage;
  const channel = useRef<BroadcastChannel | null>(null);

  useEffect(() => {
    if (id === null) return;
    const opened = new BroadcastChannel(`improvement-board ${id}`);
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const heard = message.safeParse(data);
      if (heard.success) latest.current(heard.data);
    });
    channel.current = opened;
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [id]);

  return useRef((said: SpeakerMessage) => channel.current?.postMessage(said)).current;
}
