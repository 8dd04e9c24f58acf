import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { press } from './card';

/** What the Playground logs when the bot has taken the two events that it sends for each page load. */
const GREETED = ['conversationUpdate 200', 'installationUpdate 200'];
/** What the assistant is called in the Playground. */
const ASSISTANT = 'Arbetsmarknad';
const CARD = '.ac-preview-panel > .ac-adaptiveCard';
/** The demo's day: date pickers open at it. It is only what the page takes for now; its timers run on. */
const NOW = '2021-12-31T10:00:00';

/** The Playground as a person uses it, in one window. Cards are found by what stands in them or by their place. */
export interface PlaygroundPage {
  page: Page;
  /** Goes into the group chat or a channel, by its name. */
  enter: (chat: string) => Promise<void>;
  /** Writes a message and sends it; where others read along it is addressed to the assistant, who hears nothing else. */
  say: (text: string) => Promise<void>;
  /** Writes a message and waits for the card that answers it. */
  ask: (text: string) => Promise<Locator>;
  /** Presses a button that is answered by a new card, and waits for that. */
  askBy: (card: Locator, button: string) => Promise<Locator>;
  /** The newest card that holds a text, when it is there. */
  card: (text: string | RegExp) => Promise<Locator>;
  /** Does something that brings one more card with a text, and waits for that. */
  newCard: (text: string | RegExp, act: () => Promise<void>) => Promise<Locator>;
  /** How many cards there are, or how many with a text. */
  countCards: (text?: string | RegExp) => Promise<number>;
  /** A picture of the window, in the folder that E2E_SHOTS names; without that none. */
  shot: (name: string) => Promise<void>;
}

/** Opens the Playground and waits until it and the bot know each other: what is typed before is lost. */
export const openPlayground = async (window: BrowserContext, url: string): Promise<PlaygroundPage> => {
  const page = await window.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(url);
  for (const line of GREETED) await page.getByText(line).first().waitFor();
  const cards = page.locator(CARD);

  let shared = false;
  const enter = async (chat: string): Promise<void> => {
    await page.getByText(chat, { exact: true }).first().click();
    await cards.first().waitFor();
    shared = true;
  };
  const say = async (text: string): Promise<void> => {
    // In a channel, that of the newest thread.
    const composer = page.locator('[role="textbox"][contenteditable="true"]').last();
    if (shared) {
      await composer.pressSequentially('@');
      await page.getByRole('menuitem', { name: ASSISTANT }).click();
    }
    await composer.focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  };
  const nextCardAfter = async (act: () => Promise<void>): Promise<Locator> => {
    const next = cards.nth(await cards.count());
    await act();
    await next.waitFor();
    return next;
  };
  const cardWith = async (text: string | RegExp): Promise<Locator> => {
    await cards.filter({ hasText: text }).last().waitFor();
    // By its place from now on: a click may replace the text.
    let place = (await cards.count()) - 1;
    while (place > 0 && (await cards.nth(place).filter({ hasText: text }).count()) === 0) place -= 1;
    return cards.nth(place);
  };
  return {
    page,
    enter,
    say,
    ask: (text) => nextCardAfter(() => say(text)),
    askBy: (card, button) => nextCardAfter(() => press(card, button)),
    card: cardWith,
    newCard: async (text, act) => {
      const like = cards.filter({ hasText: text });
      const before = await like.count();
      await act();
      await like.nth(before).waitFor();
      return cardWith(text);
    },
    countCards: (text) => (text === undefined ? cards : cards.filter({ hasText: text })).count(),
    shot: async (name) => {
      const folder = process.env['E2E_SHOTS'];
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
};
