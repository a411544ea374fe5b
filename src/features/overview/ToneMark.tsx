import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import type { Tone } from '#src/core/text/sentence.ts';

/** What words in a tone say, as a shape: solid where it asks for action, outlined where it is good. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  if (tone === 'neutral') return null;
  return (
    <svg viewBox="0 0 14 14" width="0.75em" height="0.75em" data-icon="true" aria-hidden="true">
      {tone === 'worse' ? (
        <ShapeMark shape="square" x={7} y={7} radius={6.6} fill="currentColor" />
      ) : (
        <ShapeMark shape="diamond" x={7} y={7} radius={4.2} fill="none" stroke="currentColor" />
      )}
    </svg>
  );
}
