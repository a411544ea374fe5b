import { useEffect, useState } from 'react';

/** The pointer rests when it has not moved for so long. */
const restsAfterMs = 3000;

/** Whether a mouse has moved, or a finger has tapped, within the last seconds. */
export function useIsPointing(): boolean {
  const [isPointing, setIsPointing] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setIsPointing(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsPointing(false), restsAfterMs);
    };
    const move = ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') show();
    };
    window.addEventListener('pointermove', move);
    // The browser makes a click of a tap, and none of a finger that moves.
    window.addEventListener('click', show);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('click', show);
    };
  }, []);
  return isPointing;
}
