/**
 * How long the browser may take to fetch what is saved. Safari begins after the task in which the link was
 * pressed, and a person may be asked first where the file is to go.
 */
const untilFetchedMs = 60_000;

/** Saves a file from within the page; no request is made. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), untilFetchedMs);
}
