import { useEffect, useState } from 'react';

/** The pointer rests when it has not moved for so long. */
const restsAfterMs = 3000;

/** Whether a mouse has moved within the last seconds. */
export function useIsPointing(): boolean {
  const [isPointing, setIsPointing] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'touch') return;
      setIsPointing(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsPointing(false), restsAfterMs);
    };
    window.addEventListener('pointermove', move);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
    };
  }, []);
  return isPointing;
}
