import type { CaseScope } from '../../core/access/rules';
import type { Day } from '../../core/calendar/day';
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { KpiAnswer } from '../../core/kpi/answer';
import { type CaseRow, listCases } from '../../core/kpi/cases';
import { evaluate, type Sources } from '../../core/kpi/evaluate';
import type { Language } from '../../core/language';
import { hasPersonalNumber } from '../../core/personalNumber';
import type { RefusalReason } from '../../core/questions/complete';
import type { Question } from '../../core/questions/question';
import type { Understand, Understanding } from '../../core/questions/understand';
import { Misuse, named } from '../commandLine';
import { sourcesOn } from './data';
import { settle, type Settled } from './settle';

/** Seen from which day and by whom: without an officer everything is seen. */
export interface Asker {
  today: Day;
  officer: string | undefined;
}

/** A text, or a Question that needs no understanding. */
export type Input = { text: string; previous?: Question | undefined } | { question: Question };

/** What a question came to. */
export type Outcome =
  | (Extract<Settled, { kind: 'kpi' }> & { answer: KpiAnswer })
  | (Extract<Settled, { kind: 'cases' }> & { rows: CaseRow[]; own: boolean })
  | Extract<Settled, { kind: 'noAnswer' | 'clarify' | 'other' }>
  | { kind: 'unsupported'; reason?: RefusalReason | { kind: 'personalNumber' }; leftover: readonly string[] };

export interface Answered {
  outcome: Outcome;
  /** Of the text; Swedish when it gives none away. */
  language: Language;
  today: Day;
  catalogue: Catalogue;
}

/** What questions are answered from, and how texts are understood. */
export interface Answering {
  sources: Sources;
  understand: Understand;
}

/** Everything, or as in chat what the officer may see: own cases. */
const scopeOf = (officer: string | undefined): CaseScope =>
  officer === undefined ? { kind: 'all' } : { kind: 'officer', officer };

const outcomeOf = (
  { question, leftover, assumedPeriod = false }: Understanding,
  { today, officer }: Asker,
  sources: Sources,
): Outcome => {
  const { register, catalogue } = sources;
  const settled = settle(question, { register, catalogue, today, me: officer });
  switch (settled.kind) {
    case 'kpi': {
      const complete = { ...settled.complete, assumedPeriod: settled.complete.assumedPeriod || assumedPeriod };
      return { ...settled, complete, answer: evaluate(complete, sourcesOn(today, complete.metric, sources)) };
    }
    case 'cases': {
      const scope = scopeOf(officer);
      const rows = listCases(settled.complete, register).filter(
        (r) => scope.kind === 'all' || (scope.kind === 'officer' && r.officer === scope.officer),
      );
      return { ...settled, rows, own: scope.kind === 'officer' };
    }
    case 'noAnswer':
    case 'clarify':
    case 'other':
      return settled;
    case 'refused': {
      const { reason } = settled;
      if (reason?.kind === 'noOwnCases')
        throw new Misuse('The question is about "me", and no officer is named (--officer ID)');
      return { kind: 'unsupported', ...(reason === undefined ? {} : { reason }), leftover };
    }
  }
};

/** Answers as the assistant would, with no server. Throws Misuse for an asker who is not there. */
export const answerTo = (input: Input, asker: Asker, { sources, understand }: Answering): Answered => {
  const { officer, today } = asker;
  if (officer !== undefined && !sources.register.officers.includes(officer))
    throw new Misuse(`The register has no officer ${named(officer)}`);
  const { catalogue } = sources;
  const answered = (outcome: Outcome, language: Language = 'sv'): Answered => ({ outcome, language, today, catalogue });
  if ('question' in input) return answered(outcomeOf({ question: input.question, leftover: [] }, asker, sources));
  if (hasPersonalNumber(input.text))
    return answered({ kind: 'unsupported', reason: { kind: 'personalNumber' }, leftover: [] });
  const understood = understand(input.text, today, input.previous);
  return answered(outcomeOf(understood, asker, sources), understood.language);
};
