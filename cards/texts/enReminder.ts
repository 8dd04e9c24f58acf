import type { Texts } from './sv';

/** Reminders of actions. */
export const enReminder: Texts['reminder'] = {
  title: (n) => (n === 1 ? 'One action is due' : `${n} actions are due`),
  review: (provider, year) => `${provider} ${year}`,
  item: (id, text) => `${id}. ${text}`,
  toDo: (text) => `Action: ${text}`,
  today: (day) => `Due today, ${day}.`,
  before: (day) => `Was due ${day}.`,
  open: (id, provider) => `Open ${id}, ${provider}`,
  more: (n, provider) => `And ${n} more. Write for example "actions for ${provider}".`,
  why: (n) =>
    `You get this because the ${n === 1 ? 'action is yours' : 'actions are yours'} and the day has come. Write "pause alerts" if you want to be left in peace, or turn them off for the app in Teams.`,
};
