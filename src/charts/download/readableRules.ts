/**
 * The rules of the page's style sheets, outside their media queries. A sheet that the browser keeps
 * to itself, as it does on a page from a folder on disk, has none.
 */
export function readableRules(): readonly { rule: CSSRule; base: string }[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    try {
      return [...sheet.cssRules].map((rule) => ({ rule, base }));
    } catch {
      return [];
    }
  });
}
