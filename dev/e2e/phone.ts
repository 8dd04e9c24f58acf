import { join } from 'node:path';
import type { Locator } from 'playwright-core';

/** What Teams has left for a card on a phone that is 360 pixels wide. */
const WIDTH = 312;
/** No card is higher: what is scrolled out of sight is not on a picture. */
const HIGH = { width: 1280, height: 3000 };

/** What is needed of an element of the page; this project has no types of the browser. */
interface Box {
  style: { width: string; minWidth: string };
  clientWidth: number;
  scrollWidth: number;
}

const picture = async (card: Locator, path: string): Promise<void> => {
  const page = card.page();
  const size = page.viewportSize();
  await page.setViewportSize(HIGH);
  await card.screenshot({ path });
  if (size !== null) await page.setViewportSize(size);
};

/**
 * Draws a card as wide as a phone has room for, and tells whether all of it fits; with a picture where E2E_SHOTS names a
 * folder. The Playground's own column is as wide as on a desk.
 */
export const fitsPhone = async (card: Locator, name: string): Promise<boolean> => {
  const fits = await card.evaluate((box: Box, width) => {
    box.style.width = `${width}px`;
    box.style.minWidth = '0';
    return box.scrollWidth <= box.clientWidth;
  }, WIDTH);
  const folder = process.env['E2E_SHOTS'];
  if (folder !== undefined) await picture(card, join(folder, `${name}.png`));
  await card.evaluate((box: Box) => {
    box.style.width = '';
    box.style.minWidth = '';
  });
  return fits;
};
