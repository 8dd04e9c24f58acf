import type { Question } from '../core/questions/question';
import { canBeReferredTo, type Place, previousAt } from '../core/questions/remembered';
import type { Ports } from './ports';
import type { Turn } from './turn';

const placeOf = ({ actor, conversationId }: Turn): Place => ({
  tenantId: actor.tenantId,
  conversationId,
  userId: actor.id,
});

/**
 * The Question that the person said before in this conversation, while it holds. One that cannot be read is logged and
 * counts as none: the text is understood on its own, or honestly not.
 */
export const previousQuestion = async (turn: Turn, ports: Ports): Promise<Question | undefined> => {
  try {
    return previousAt(await ports.previousQuestions.find(placeOf(turn)), turn.now);
  } catch (error) {
    ports.logFailure(ports.newId(), error);
    return undefined;
  }
};

/** Remembers a Question that was said or clicked, if a later text can refer to it. Never fails: the answer goes out all the same. */
export const rememberQuestion = async (question: Question, turn: Turn, ports: Ports): Promise<void> => {
  if (!canBeReferredTo(question)) return;
  try {
    await ports.previousQuestions.remember(placeOf(turn), { question, saidAt: turn.now });
  } catch (error) {
    ports.logFailure(ports.newId(), error);
  }
};
