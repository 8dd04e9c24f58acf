import type { Locator } from 'playwright-core';

/** What the Playground sends for a click that replaces the card. */
export const isInvoke = (sent: { url: () => string }): boolean => sent.url().endsWith('/invoke');

/** Presses a button of a card. */
export const press = (card: Locator, button: string): Promise<void> =>
  card.getByRole('button', { name: button, exact: true }).click();

/** Presses a button that the bot answers, and waits for the answer: what is typed before it comes is lost. */
export const send = async (card: Locator, button: string): Promise<void> => {
  const answered = card.page().waitForResponse(isInvoke);
  await press(card, button);
  await answered;
};

/** Waits until a text stands in a card. */
export const see = (card: Locator, text: string | RegExp): Promise<void> => card.getByText(text).first().waitFor();

/** What one reads in a card, with single blanks. */
export const textOf = async (card: Locator): Promise<string> =>
  (await card.innerText()).replaceAll(/\s+/gu, ' ').trim();

/** Labels are read out with their fault behind them, so they are known by how they begin. */
const beginning = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');

/** A text field. */
export const textBox = (card: Locator, label: string): Locator => card.getByRole('textbox', { name: beginning(label) });

/** Writes into a text field. */
export const write = (card: Locator, label: string, text: string): Promise<void> => textBox(card, label).fill(text);

/** Chooses from a list that opens. */
export const choose = async (card: Locator, label: string, option: string | RegExp): Promise<void> => {
  await card.getByRole('combobox', { name: beginning(label) }).click();
  await card.page().getByRole('option', { name: option, exact: true }).click();
};

/** One of several choices that all show. */
export const choice = (card: Locator, label: string, option: string): Locator =>
  card.getByRole('radiogroup', { name: beginning(label) }).getByRole('radio', { name: option, exact: true });

/** Ticks a box among several. */
export const tick = (card: Locator, label: string, option: string): Promise<void> =>
  card.getByRole('checkbox', { name: new RegExp(`${beginning(label).source}.*${option}$`, 'u') }).check();

/** Picks a day in the calendar that opens, such as "31, December, 2021". */
export const pickDay = async (card: Locator, label: string, day: string): Promise<void> => {
  await card.getByRole('combobox', { name: beginning(label) }).click();
  await card.page().getByRole('gridcell', { name: day, exact: true }).click();
};
