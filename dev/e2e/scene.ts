import type { OpenBrowser } from './browser';
import { openBrowser } from './browser';
import { openPlayground, type PlaygroundPage } from './playgroundPage';
import { type Product, startProduct } from './product';

/** The product, a browser, and Anna Berg, an officer, at the Playground. */
export interface Scene {
  product: Product;
  browser: OpenBrowser;
  anna: PlaygroundPage;
  end: () => Promise<void>;
}

/** Sets everything up; `end` takes all of it down, and fails when the product leaves something behind. */
export const setScene = async (): Promise<Scene> => {
  const [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const end = async (): Promise<void> => {
    await browser.close();
    await product.end();
  };
  try {
    const anna = await openPlayground(await browser.window(), product.playgroundUrl);
    return { product, browser, anna, end };
  } catch (error) {
    await end();
    throw error;
  }
};
