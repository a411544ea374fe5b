import type { Locator, Page } from '@playwright/test';

/** Opens the download menu of a figure, or of a list, by what it is about, and chooses from it. */
export async function chooseDownload(place: Page | Locator, about: string, item: string) {
  await place.getByRole('button', { name: `Download of ${about}`, exact: true }).click();
  await place.getByRole('menuitem', { name: item, exact: true }).click();
}
