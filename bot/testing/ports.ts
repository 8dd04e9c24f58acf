import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { builtInTemplates } from '../../core/catalogue/checklists/builtIn';
import { nacka } from '../../core/catalogue/nacka';
import type { Placement } from '../../core/register/placement';
import { memoryAlertQueue, memoryAlertStore } from '../../core/testing/memoryAlerts';
import { memoryChannelStore } from '../../core/testing/memoryChannels';
import { memoryConversationStore } from '../../core/testing/memoryConversations';
import { memoryFeedbackStore } from '../../core/testing/memoryFeedback';
import { memoryFlagDraftStore } from '../../core/testing/memoryFlagDrafts';
import { memoryFlagReviewStore } from '../../core/testing/memoryFlagReviews';
import { memoryFlagStore } from '../../core/testing/memoryFlags';
import { memoryNotUnderstoodStore } from '../../core/testing/memoryNotUnderstood';
import { memoryPreviousQuestionStore } from '../../core/testing/memoryPreviousQuestions';
import { memoryRegisterStore } from '../../core/testing/memoryRegister';
import { memoryReviewStore } from '../../core/testing/memoryReviews';
import { memoryStaffStore } from '../../core/testing/memoryStaff';
import { memorySurveyStore } from '../../core/testing/memorySurveys';
import { memoryTemplateStore } from '../../core/testing/memoryTemplates';
import type { Ports } from '../ports';
import { anna, erik, karim, maria, sofia, TENANT } from './people';

const NOW = Instant.parse('2021-12-31T09:00:00Z');

export type TestPorts = Ports & {
  alertQueue: ReturnType<typeof memoryAlertQueue>;
  /** What went to the log, by error id. */
  failures: Map<string, unknown>;
};

/** Every port in memory, the unit's people, and a register of these placements (none: no register). */
export const testPorts = async (placements: readonly Placement[], change: Partial<Ports> = {}): Promise<TestPorts> => {
  const registers = memoryRegisterStore();
  if (placements.length > 0) await registers.replace(placements, 'test', NOW);
  const failures = new Map<string, unknown>();
  let ids = 0;
  return {
    tenantId: TENANT,
    clock: { now: () => NOW, today: () => day('2021-12-31') },
    catalogue: nacka,
    staff: memoryStaffStore([anna, karim, maria, erik, sofia]),
    conversations: memoryConversationStore(),
    channels: memoryChannelStore(),
    registers,
    surveys: memorySurveyStore(),
    flags: memoryFlagStore(),
    flagReviews: memoryFlagReviewStore(),
    flagDrafts: memoryFlagDraftStore(),
    flagPatience: { reminderDays: 7, escalationDays: 14 },
    reviews: memoryReviewStore(),
    templates: memoryTemplateStore(builtInTemplates),
    alerts: memoryAlertStore(),
    previousQuestions: memoryPreviousQuestionStore(),
    notUnderstood: memoryNotUnderstoodStore(),
    feedback: memoryFeedbackStore(),
    newId: () => {
      ids += 1;
      return `error-${ids}`;
    },
    logFailure: (id, error) => failures.set(id, error),
    ...change,
    alertQueue: memoryAlertQueue(),
    failures,
  };
};
