import type { ChannelStore } from '../core/access/channel';
import type { ConversationStore } from '../core/access/conversation';
import type { StaffStore } from '../core/access/staffStore';
import type { Clock } from '../core/calendar/clock';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { ReviewStore } from '../core/checklists/reviewStore';
import type { TemplateStore } from '../core/checklists/templateStore';
import type { AlertQueue, AlertStore } from '../core/alerts/alert';
import type { Patience } from '../core/flags/patience';
import type { FlagDraftStore, FlagReviewStore, FlagStore } from '../core/flags/stores';
import type { FeedbackStore } from '../core/questions/feedback';
import type { NotUnderstoodStore } from '../core/questions/notUnderstood';
import type { PreviousQuestionStore } from '../core/questions/remembered';
import type { RegisterStore, SurveyStore } from '../core/register/registerStore';

/** Everything that a conversation needs from outside. Filled in by functions/index.ts. */
export interface Ports {
  /** People from another tenant are refused. */
  tenantId: string;
  clock: Clock;
  catalogue: Catalogue;
  staff: StaffStore;
  conversations: ConversationStore;
  channels: ChannelStore;
  registers: RegisterStore;
  surveys: SurveyStore;
  flags: FlagStore;
  flagReviews: FlagReviewStore;
  flagDrafts: FlagDraftStore;
  flagPatience: Patience;
  reviews: ReviewStore;
  templates: TemplateStore;
  alerts: AlertStore;
  alertQueue: AlertQueue;
  previousQuestions: PreviousQuestionStore;
  notUnderstood: NotUnderstoodStore;
  feedback: FeedbackStore;
  /** A new id: of a failure in the log, of an answer, of a row. */
  newId: () => string;
  /** Writes a failure to the log; never with what a person wrote. */
  logFailure: (id: string, error: unknown) => void;
}
