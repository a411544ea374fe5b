import { readableRules } from './readableRules.ts';

/** The family of the page, whose file goes into each picture. */
export const family = 'Source Sans 3 Variable';

/** Where the font's rule says its file is: an address, or the file itself as a `data:` one. */
function fontAddress(): string | null {
  for (const { rule, base } of readableRules()) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    if (!rule.style.getPropertyValue('font-family').includes(family)) continue;
    const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (address) return new URL(address, base).href;
  }
  return null;
}

/** The content of a file as a `data:` address. */
function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(file);
  });
}

/**
 * The rule that brings the page's font along in a picture; empty where its file is out of reach, as
 * from a folder on disk, so that the picture falls back to Arial.
 */
export async function embeddedFont(): Promise<string> {
  const address = fontAddress();
  if (address === null) return '';
  try {
    const file = address.startsWith('data:')
      ? address
      : await dataAddress(await (await fetchFont(address)).blob());
    return `@font-face{font-family:"${family}";font-weight:200 900;src:url("${file}") format("woff2")}`;
  } catch {
    return '';
  }
}

async function fetchFont(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response;
}
