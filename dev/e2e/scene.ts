import { openBrowser, type OpenBrowser } from './browser';
import { type Colleague, letIn } from './colleague';
import { openPlayground, type PlaygroundPage } from './playgroundPage';
import { type Product, startProduct } from './product';

/** The product, a browser, and Anna Berg, an officer, at the Playground. */
export interface Scene {
  product: Product;
  browser: OpenBrowser;
  anna: PlaygroundPage;
  /** Lets another person of the demo in, at a Playground of their own with the same bot; `end` takes that down as well. */
  letIn: (alias: string) => Promise<PlaygroundPage>;
  end: () => Promise<void>;
}

/** Sets everything up; `end` takes all of it down, and fails when the product leaves something behind. */
export const setScene = async (): Promise<Scene> => {
  const [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const colleagues: Colleague[] = [];
  const end = async (): Promise<void> => {
    for (const colleague of colleagues) await colleague.end();
    await browser.close();
    await product.end();
  };
  try {
    const anna = await openPlayground(await browser.window(), product.playgroundUrl);
    const letThemIn = async (alias: string): Promise<PlaygroundPage> => {
      const colleague = await letIn(alias, product.url, await browser.window());
      colleagues.push(colleague);
      return colleague.chat;
    };
    return { product, browser, anna, letIn: letThemIn, end };
  } catch (error) {
    await end();
    throw error;
  }
};
