import type { Texts } from './sv';

/** The weekly summary to a channel: figures only, rounded. */
export const enWeekly: Texts['weekly'] = {
  title: (week) => `The week that was: week ${week}`,
  starts: 'Placements started',
  endings: 'Placements ended',
  selfSufficient: 'To self-sufficiency',
  state: (day) => `How things stand on ${day}`,
  customers: 'Customers in an intervention',
  longStays: 'More than 12 months in an intervention',
  selfSufficiency: 'Self-sufficiency',
  ofYear: (period) => `Self-sufficiency ${period}`,
  about: (n) => `about ${n}`,
  few: 'fewer than 5',
  notTold: 'not shown',
  ofActive: (share, of) => `${share} of ${of} active placements`,
  ofRun: (share, of) => `${share} of ${of} placements`,
  notAllIn: (day) =>
    `The register was last read in on ${day}. What has happened since is not in it, so the week may be incomplete.`,
  rounded:
    'The figures are rounded, 1–4 are written "fewer than 5", and what could still point at a person is not shown. So the difference between two weeks tells nothing of anybody.',
  why: (assistant) =>
    `This comes on the first working day of the week because the unit head has chosen this place. The unit head can write "@${assistant} stop the weekly summary".`,
  chosen: (monday) => `I will send the weekly summary here. The first one comes on ${monday}, with figures only.`,
  alreadyChosen: 'The weekly summary comes here already.',
  moved: (monday) =>
    `From now on I send the weekly summary here instead of where it went before. The next one comes on ${monday}.`,
  stopped: 'I will stop sending the weekly summary. Write "send the weekly summary here" if you want it again.',
  notSent: 'The weekly summary is not sent here, so there is nothing to stop.',
  onlyUnitHead: 'The unit head chooses where the weekly summary goes. Ask the unit head to write the same thing here.',
  whereToWrite: (assistant) =>
    `The weekly summary goes to a channel or a group chat. Add me there and write "@${assistant} send the weekly summary here" or "@${assistant} stop the weekly summary".`,
};
