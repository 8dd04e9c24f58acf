import type { Texts } from './sv';

const cases = (n: number): string => (n === 1 ? '1 case' : `${n} cases`);
const notices = (n: number): string => (n === 1 ? '1 message' : `${n} messages`);
const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

/** What comes by itself: the day's digest to the officer and to the unit head. */
export const enDigest: Texts['digest'] = {
  off: 'Write "pause alerts" if you want to be left in peace, or turn them off for the app in Teams.',
  matter: (customer, months) => `${customer}: longer than ${months === 1 ? '1 month' : `${months} months`}`,
  since: (day) => `since ${day}`,
  more: (n) => `And ${n} more.`,
  officer: {
    title: (waiting, toRead) => {
      if (toRead === 0) return waiting === 1 ? '1 case needs you' : `${waiting} cases need you`;
      if (waiting === 0) return `${notices(toRead)} from the unit head`;
      return `${cases(waiting)} ${waiting === 1 ? 'needs' : 'need'} you, and ${notices(toRead)} from the unit head`;
    },
    sections: {
      overdue: 'Still waiting for you',
      followUp: 'Time to follow up',
      fresh: 'New to you',
      decided: 'The unit head has decided',
      corrected: 'The unit head has corrected a follow-up',
    },
    reminder: (day, n) => `Has waited since ${day}, for ${days(n)}.`,
    followUp: (day) => `The next follow-up was planned for ${day}.`,
    moved: 'You are the new officer in the register.',
    handedOver: (name) => `Handed over by ${name}.`,
    handedOverByNobody: 'Handed over to you.',
    woken: 'Has rested until now.',
    sentBack: (name) => `${name} has sent it back to you.`,
    approve: 'Approved: the intervention goes on.',
    approveUntil: (day) => `Approved until ${day}.`,
    change: 'To be changed.',
    end: 'The intervention is to end.',
    corrected: (name) => `${name} has corrected the answers.`,
    comment: (name, text) => `${name}: “${text}”`,
    open: (customer) => `Follow up ${customer}`,
    read: (customer) => `Read the decision on ${customer}`,
    readCorrection: (customer) => `Read the correction on ${customer}`,
    why: 'You get this because the cases are yours, once a day at the most.',
  },
  unit: {
    title: 'The unit today',
    sections: {
      decisions: 'Waiting for your decision',
      notEnded: 'Should have ended',
      corrected: 'Corrected after a decision',
      escalations: 'Unanswered for long',
      undelivered: 'Alerts that have not arrived',
    },
    answeredOn: (day) => `The officer answered on ${day}.`,
    reminder: (day, n) => `Has waited for you since ${day}, for ${days(n)}.`,
    escalation: (day, n) => `Has waited for an answer since ${day}, for ${days(n)}.`,
    corrected: (name, day) => `${name} corrected the answers on ${day}, after the decision.`,
    notEnded: (day) => `Was to end according to the decision of ${day}, but is still going on.`,
    ofOfficer: (name, n, most) => `${name}: ${cases(n)}, ${days(most)} at the longest`,
    decide: (customer) => `Decide on ${customer}`,
    open: (customer) => `Open ${customer}`,
    all: "Show the unit's flags",
    why: 'You get this as the unit head, once a day at the most and only when something is new.',
  },
  undelivered: {
    cases,
    actions: (n) => (n === 1 ? '1 action' : `${n} actions`),
    messages: (n) => (n === 1 ? '1 message' : `${n} messages`),
    notInstalled: (name, what, day) =>
      `${name} has not installed the app, and has not been reached since ${day}: ${what}.`,
    noRecipient: (name, what, day) =>
      `${name} was not in the staff, or had another role, and has not been reached since ${day}: ${what}.`,
    blocked: (name, what, day) => `${name} has blocked the app, and has not been reached since ${day}: ${what}.`,
    disabled: (name, what, day) =>
      `An administrator has turned the app off in Teams for ${name}, who has not been reached since ${day}: ${what}.`,
    refused: (name, what, day) =>
      `Teams did not take the message to ${name}, who has not been reached since ${day}: ${what}.`,
    tooManyTries: (name, what, day) =>
      `Teams does not answer when I try to reach ${name}, who has not been reached since ${day}: ${what}. I try again every working day for a week.`,
    givenUp: (name, what, day) =>
      `Teams did not answer for a week when I tried to reach ${name}, who has not been reached since ${day}: ${what}. It is not sent again.`,
    noOfficer: (officer, what, day) =>
      `Nobody in the staff has the officer id ${officer}. Not delivered since ${day}: ${what}.`,
    noPerson: (what, day) => `Somebody has left the staff. Not delivered since ${day}: ${what}.`,
    weekly: (day) => `The weekly summary has not reached its channel since ${day}.`,
    noRole: (name, what, day) => `${name} has a role that may not see it. Not delivered since ${day}: ${what}.`,
  },
};
