import { type RefObject, useEffect, useState } from 'react';

/** Whether nothing within the element is loading any more; it never becomes incomplete again. */
export function useIsComplete(element: RefObject<HTMLElement | null>): boolean {
  const [isComplete, setIsComplete] = useState(false);
  useEffect(() => {
    const root = element.current;
    if (root === null) return;
    const look = () => {
      if (root.querySelector('[aria-busy="true"]') !== null) return;
      observer.disconnect();
      setIsComplete(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    look();
    return () => observer.disconnect();
  }, [element]);
  return isComplete;
}
