/**
 * `npx tsx dev/e2e/screenshot.ts` makes docs/playground.png, the picture of the README: a figure by
 * intervention, and what fits to ask next.
 */
import { inProject } from '../paths';
import { openBrowser } from './browser';
import { see } from './card';
import { openPlayground } from './playgroundPage';
import { startProduct } from './product';

const SIZE = { width: 1280, height: 1300 };

const BY_INTERVENTION = 'egen försörjning per insats 2021';

/** What the picture needs of an element of the page; this project has no types of the browser. */
interface Message {
  style: { scrollMarginTop: string };
  scrollIntoView: () => void;
}

const main = async (): Promise<void> => {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    const chat = await openPlayground(await browser.window(SIZE), product.playgroundUrl);
    await chat.ask('Hur stor andel har nått egen försörjning?');
    const card = await chat.ask(BY_INTERVENTION);
    await see(card, '58 av 171');
    await chat.page.getByTitle('Toggle Log Panel').click();
    // The end of the newest card is in sight; the picture shows it from the question on.
    await chat.page.mouse.move(0, 0);
    await chat.page.getByText(BY_INTERVENTION, { exact: true }).evaluate((message: Message) => {
      message.style.scrollMarginTop = '2.5rem';
      message.scrollIntoView();
    });
    await chat.page.screenshot({ path: inProject('docs/playground.png') });
  } finally {
    await browser.close();
    await product.end();
  }
};

void main();
