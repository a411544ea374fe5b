import { type RefObject, useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { isSlideId, type SlideId } from '#src/core/model/slide.ts';
import { openChannel } from '#src/ui/openChannel.ts';

const slideId = z.custom<SlideId>((value) => typeof value === 'string' && isSlideId(value));

const state = z.object({
  kind: z.literal('state'),
  slide: slideId,
  /** The slides in their order, which may be chosen again while both windows are open. */
  run: z.array(slideId).check(z.minLength(1)),
  isBlack: z.boolean(),
  /** When the presentation began, in milliseconds since 1970. */
  startedAt: z.number(),
});

/** What presenter and speaker tell each other; another version's messages are left aside. */
const message = z.union([
  state,
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('act'), action: z.enum(['next', 'back', 'first', 'last', 'black']) }),
  z.object({ kind: z.literal('show'), slide: slideId }),
  /** The presentation's page is being reloaded, or closed. */
  z.object({ kind: z.literal('away') }),
  z.object({ kind: z.literal('left') }),
]);

export type SpeakerMessage = z.infer<typeof message>;
export type SpeakerState = z.infer<typeof state>;

/** Whether the browser lets its pages talk to each other: not where site data is blocked. */
export function hasChannel(): boolean {
  const channel = openChannel('improvement-board');
  channel?.close();
  return channel !== null;
}

/** A message on its way: it may come by both ways, and counts once. */
const envelope = z.object({ presentation: z.string(), number: z.string(), message });
const rememberedNumbers = 50;

/**
 * Talks to the other window of one presentation, through the browser's channel and from window to
 * window: a page from a file has no working channel in some browsers, and none has one where site
 * data is blocked. Neither needs a server.
 *
 * @param id Of the presentation: two of them in one browser do not hear each other. `null` to stay
 *   silent and hear nothing.
 * @param other The other window, where this one knows it: the one that it opened, or its opener.
 * @returns Tells the other window something.
 */
export function useSpeakerChannel(
  id: string | null,
  other: RefObject<Window | null>,
  onMessage: (message: SpeakerMessage) => void,
): (message: SpeakerMessage) => void {
  const latest = useRef(onMessage);
  latest.current = onMessage;
  const send = useRef<((said: SpeakerMessage) => void) | null>(null);

  useEffect(() => {
    if (id === null) return;
    const channel = openChannel(`improvement-board ${id}`);
    let heardNumbers: readonly string[] = [];
    const hear = (data: unknown): boolean => {
      const heard = envelope.safeParse(data);
      if (!heard.success || heard.data.presentation !== id) return false;
      const { number, message: said } = heard.data;
      if (!heardNumbers.includes(number)) {
        heardNumbers = [...heardNumbers, number].slice(-rememberedNumbers);
        latest.current(said);
      }
      return true;
    };
    const hearChannel = ({ data }: MessageEvent<unknown>) => hear(data);
    const hearWindow = ({ data, origin, source }: MessageEvent<unknown>) => {
      // A page from a file has no origin of its own: there the id alone must be known.
      if (origin !== location.origin && origin !== 'null') return;
      // Not `instanceof Window`: another window has a `Window` of its own.
      if (hear(data) && source !== null && 'closed' in source) other.current = source;
    };
    channel?.addEventListener('message', hearChannel);
    window.addEventListener('message', hearWindow);
    send.current = (said) => {
      const sent = { presentation: id, number: `${Date.now()}-${Math.random()}`, message: said };
      channel?.postMessage(sent);
      const isFile = location.origin === 'null' || location.protocol === 'file:';
      if (other.current !== window) {
        other.current?.postMessage(sent, isFile ? '*' : location.origin);
      }
    };
    return () => {
      send.current = null;
      channel?.close();
      window.removeEventListener('message', hearWindow);
    };
  }, [id, other]);

  return useRef((said: SpeakerMessage) => send.current?.(said)).current;
}
