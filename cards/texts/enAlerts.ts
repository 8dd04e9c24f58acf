import type { Texts } from './sv';

/** What a person wants of what comes unasked. */
export const enAlerts: Texts['alerts'] = {
  title: 'Your alerts',
  on: 'Alerts are on. I write when a case or an action needs you.',
  paused: (day) => `Alerts are paused until the morning of ${day}. What comes meanwhile waits and is sent then.`,
  quiet: (from, to) => `Quiet hours: ${from}–${to}. What comes in them waits and is sent afterwards.`,
  noQuiet: 'You have no quiet hours.',
  assumed: 'You did not say until when, so I chose the next working day.',
  write: 'Write for example "pause alerts for a week", "pause alerts until 15 January" or "quiet hours 18-07".',
  turnOff: 'If you want none at all: turn off notifications for the app in Teams.',
  pauseUntil: (day) => `Pause until ${day}`,
  pauseWeek: 'Pause for a week',
  resume: 'Turn on again',
  setQuiet: (from, to) => `Quiet hours ${from}–${to}`,
  removeQuiet: 'No quiet hours',
  unchanged: 'Nothing has changed.',
  past: (day) => `I cannot pause until ${day}: choose a day after today.`,
  tooFar: (days, last) => `I pause for ${days} days at most, so until ${last} at the latest.`,
  unclear: {
    day: 'Until when? I did not understand the day. Write for example "pause alerts until Monday".',
    hours: 'Between which times? Write for example "quiet hours 17-08".',
  },
  onlyPersonal: 'You set your alerts in a one-to-one chat. Write to me there.',
};
