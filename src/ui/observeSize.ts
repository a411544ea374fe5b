/**
 * Measures again in the frame after one of the elements changed its size. What is measured may change
 * their sizes once more, which a browser reports as an error where it happens while it tells of sizes.
 *
 * @returns Ends it.
 */
export function observeSize(elements: readonly Element[], measure: () => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  });
  for (const element of elements) observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
