import type { Day } from '../core/calendar/day';
import { type ActionFault, type ActionField, dueBounds, type RawAction } from '../core/checklists/actionForm';
import { type Action, MOST_ACTION_TEXT } from '../core/checklists/action';
import type { Author } from '../core/checklists/author';
import { actionAbout, type ActionOf, actionWaysOn, leaveUnsaved } from './actionAbout';
import { cutNote, fitted, type Fitted, withTyped } from './checklistTyped';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { execute, toggle } from './parts/actions';
import { card } from './parts/card';
import { compact, facts, heading, hidden, text, warning } from './parts/elements';
import { choiceInput, dateInput, MOST_TYPED, textInput } from './parts/inputs';
import { texts } from './texts/texts';

interface ActionForm extends ActionOf {
  /** Who can own it. */
  people: readonly Author[];
  today: Day;
  /** All but a note, which is kept when the action is closed. */
  saved?: boolean | undefined;
  /** What was typed and could not be saved, as far as it may be shown again. */
  typed?: RawAction | undefined;
  faults?: readonly ActionFault[] | undefined;
  /** What of that the card has no room for. */
  cut?: Fitted<ActionField>['cut'] | undefined;
  /** Somebody changed it meanwhile. */
  changed?: boolean | undefined;
  /** Where its reader was on the way to, when what was typed could not be saved. */
  leavingTo?: string | undefined;
}

const CLOSING = 'closing';

const storedIn = ({ owner, due, text: what }: Action): RawAction => ({ owner: owner.id, due, text: what });

/** What stands in an input: what was just typed, nothing where that was refused, else what is stored. */
const shown = (field: ActionField, { action, typed, faults = [] }: ActionForm): string | undefined => {
  const isFaulty = faults.some((f) => f.field === field);
  return typed?.[field] ?? (isFaulty ? undefined : storedIn(action)[field]);
};

const faultText = ({ field, kind }: ActionFault, { action, today, lang }: ActionForm): string => {
  const t = texts[lang].review.action.faults;
  if (kind === 'tooLong' || kind === 'personalNumber') return t[kind];
  if (kind !== 'outOfBounds') return t[field];
  const { min, max } = dueBounds(action, today);
  return t.dueBounds(formatDay(min, lang), formatDay(max, lang));
};

/** An input with what is wrong with it below. */
const withFault = (field: ActionField, input: Element, form: ActionForm): Element[] => {
  const fault = form.faults?.find((f) => f.field === field);
  return compact([
    input,
    form.cut?.includes(field) === true ? cutNote(form.lang) : undefined,
    fault === undefined ? undefined : warning(faultText(fault, form)),
  ]);
};

/** Somebody who left the unit is still named, until another one is chosen. */
const ownerInput = (form: ActionForm): Element => {
  const { action, people, lang } = form;
  const t = texts[lang].review.action;
  const names = [...people].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const hasLeft = people.every((person) => person.id !== action.owner.id);
  const choices = [...names, ...(hasLeft ? [{ ...action.owner, name: t.notStaff(action.owner.name) }] : [])];
  return choiceInput({
    id: 'owner',
    label: t.owner,
    style: 'compact',
    value: shown('owner', form),
    choices: choices.map(({ id, name }) => ({ title: name, value: id })),
  });
};

const inputs = (form: ActionForm): Element[] => {
  const { action, today, lang } = form;
  const t = texts[lang].review.action;
  const { min, max } = dueBounds(action, today);
  return [
    ...withFault('owner', ownerInput(form), form),
    ...withFault(
      'due',
      dateInput({ id: 'due', label: t.due, error: t.faults.due, min, max, value: shown('due', form) }),
      form,
    ),
    ...withFault(
      'text',
      textInput({
        id: 'text',
        label: t.text,
        maxLength: MOST_TYPED,
        multiline: true,
        value: shown('text', form),
      }),
      form,
    ),
  ];
};

/** How did it end? Out of sight until the button for it, or something is wrong with the note. */
const closingPart = (form: ActionForm): Element => {
  const { review, action, lang } = form;
  const t = texts[lang].review.action;
  const { id: actionId, version } = action;
  // Not required by the client, which would then refuse to save while it is empty.
  const note = textInput({
    id: 'note',
    label: t.note,
    maxLength: MOST_TYPED,
    multiline: true,
    value: shown('note', form),
  });
  const close = execute(t.closeNow, { verb: 'action.close', lang, ...review.key, actionId, version });
  const isOpen = (form.typed?.note ?? '') !== '' || form.faults?.some((f) => f.field === 'note') === true;
  const part = hidden(
    CLOSING,
    compact([
      isOpen && form.saved === true ? warning(t.notClosed) : undefined,
      ...withFault('note', note, form),
      { type: 'ActionSet', actions: [close] },
    ]),
  );
  return isOpen ? { ...part, isVisible: true } : part;
};

/** What somebody else made of it, above what was typed here. */
const changedWords = ({ action, lang }: ActionForm): Element[] => {
  const t = texts[lang].review.action;
  return [
    warning(t.changed),
    facts([
      [t.owner, action.owner.name],
      [t.due, formatDay(action.due, lang)],
      [t.text, action.text],
    ]),
    text(t.changedAgain),
  ];
};

/** What was typed goes along, whichever way one leaves; what could not be saved can be left behind knowingly. */
const waysOn = (form: ActionForm): Element[] => {
  const { review, action, leavingTo, lang } = form;
  const { id: actionId, version } = action;
  if (leavingTo !== undefined) return [leaveUnsaved(texts[lang].checklist.leaveUnsaved, leavingTo, review.key, lang)];
  return actionWaysOn(form, (title, to) =>
    execute(title, { verb: 'action.leave', lang, ...review.key, actionId, version, to }),
  );
};

const drawn = (form: ActionForm): Card => {
  const { review, action, people, today, lang, saved, changed } = form;
  const t = texts[lang].review;
  const { id: actionId, owner, due, version } = action;
  const title = t.action.title(t.name(review.key.provider, review.key.year));
  const wasDue = t.actions.wasDue(owner.name, formatDay(due, lang));
  const hasLeft = people.every((person) => person.id !== owner.id);
  return card(
    lang,
    `${title}. ${action.text}`,
    compact([
      heading(title),
      saved === true ? text(t.action.saved, { bold: true }) : undefined,
      ...actionAbout(form),
      due < today ? warning(wasDue) : undefined,
      ...(changed === true ? changedWords(form) : []),
      hasLeft ? text(t.action.ownerLeft(owner.name)) : undefined,
      ...inputs(form),
      closingPart(form),
    ]),
    {
      actions: [
        execute(t.action.save, { verb: 'action.save', lang, ...review.key, actionId, version }),
        toggle(t.action.close, CLOSING),
        ...waysOn(form),
      ],
    },
  );
};

/** An open action: what it is about, who does what until when, and its end. */
export const actionFormCard = ({ typed, ...form }: Omit<ActionForm, 'cut'>): Card => {
  if (typed === undefined) return drawn(form);
  return withTyped((room) => {
    const { shown: kept, cut } = fitted<ActionField>(typed, MOST_ACTION_TEXT, room.typed);
    return drawn({ ...form, typed: { ...typed, ...kept }, cut });
  });
};
