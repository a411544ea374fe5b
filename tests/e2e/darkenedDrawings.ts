import type { Page } from '@playwright/test';

/** A drawing that a reader of a darkened page cannot read as it was drawn. */
interface DrawingFault {
  /** Its size and what stands around it. */
  readonly drawing: string;
  /** Of a drawing: the share of its picture that changed. Of an icon: its greatest contrast, 1 to 21. */
  readonly found: number;
}

interface Pictures {
  readonly light: string;
  readonly dark: string;
  readonly places: readonly {
    readonly name: string;
    readonly isIcon: boolean;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Every drawing that is in sight, and where it is on the page. */
const placesOf = (page: Page) =>
  page.evaluate(() =>
    // A dialog is in front of everything else.
    [...(document.querySelector('dialog:modal') ?? document).querySelectorAll('svg')]
      // Slides that wait, unseen, are made ready behind the one in sight.
      .filter((svg) => svg.checkVisibility() && svg.closest('[inert]') === null)
      .map((svg) => {
        const { left, top, width, height } = svg.getBoundingClientRect();
        const around = svg.closest('li, tr, figure, section')?.textContent?.slice(0, 60) ?? '';
        return {
          name: `${Math.round(width)} x ${Math.round(height)} of "${around}"`,
          isIcon: svg.hasAttribute('data-icon'),
          x: Math.round(left + scrollX),
          y: Math.round(top + scrollY),
          width: Math.round(width),
          height: Math.round(height),
        };
      })
      .filter(({ width, height }) => width > 0 && height > 0),
  );

/** Runs in a page of its own: the policy of the board lets nothing be fetched. */
async function compare({ light, dark, places }: Pictures): Promise<DrawingFault[]> {
  const contextOf = async (picture: string) => {
    const address = `data:image/png;base64,${picture}`;
    const image = await createImageBitmap(await (await fetch(address)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!context) throw new Error('this browser draws on no canvas');
    context.drawImage(image, 0, 0);
    return context;
  };
  const [before, after] = await Promise.all([contextOf(light), contextOf(dark)]);
  const luminance = (data: Uint8ClampedArray, at: number) => {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => {
      const value = (data[at + part] ?? 0) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return places.flatMap(({ name, isIcon, x, y, width, height }) => {
    const was = before.getImageData(x, y, width, height).data;
    const is = after.getImageData(x, y, width, height).data;
    const pixels = Array.from({ length: width * height }, (_, pixel) => pixel * 4);
    if (isIcon) {
      const all = pixels.map((at) => luminance(is, at));
      const [least, most] = [
        all.reduce((a, b) => Math.min(a, b)),
        all.reduce((a, b) => Math.max(a, b)),
      ];
      const contrast = (most + 0.05) / (least + 0.05);
      return contrast < 3 ? [{ drawing: `icon ${name}`, found: contrast }] : [];
    }
    const changed = pixels.filter((at) =>
      [0, 1, 2].some((part) => Math.abs((was[at + part] ?? 0) - (is[at + part] ?? 0)) > 60),
    );
    const share = changed.length / pixels.length;
    return share > 0.05 ? [{ drawing: name, found: share }] : [];
  });
}

/**
 * Darkens a page as browsers do that are forced to, and compares every drawing in sight with what it
 * was. A drawing has to look as it did; an icon, which follows the words around it, has to be seen.
 *
 * @returns Those that do not, and how many drawings there were.
 */
export async function darkenedDrawings(
  page: Page,
): Promise<{ readonly faults: readonly DrawingFault[]; readonly count: number }> {
  const session = await page.context().newCDPSession(page);
  const picture = async (enabled: boolean) => {
    await session.send('Emulation.setAutoDarkModeOverride', { enabled });
    return (await page.screenshot({ fullPage: true, animations: 'disabled' })).toString('base64');
  };
  const places = await placesOf(page);
  const light = await picture(false);
  const dark = await picture(true);
  await session.detach();
  const blank = await page.context().newPage();
  const faults = await blank.evaluate(compare, { light, dark, places });
  await blank.close();
  return { faults, count: places.length };
}
