/** What goes on the clipboard, in the forms between which the program that takes it chooses. */
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

/**
 * Puts something on the clipboard; in the old way where the browser does not know the new one or
 * refuses it, as it may a page from a folder on disk.
 *
 * @throws Error when the browser refuses both.
 */
export async function copy(copied: Copied): Promise<void> {
  if (await written(copied)) return;
  if (!copiedBySelection(copied)) throw new Error('the browser refuses its clipboard');
}

async function written({ plain, html }: Copied): Promise<boolean> {
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return false;
  const forms = {
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  };
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return false;
  }
}

/** Selects a text so that there is something to copy, and gives both forms when asked for it. */
function copiedBySelection({ plain, html }: Copied): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = plain;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;top:0;left:0;opacity:0';
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  // Below an open dialog nothing can be focused.
  (focused?.closest('dialog') ?? document.body).append(field);
  document.addEventListener('copy', give);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
