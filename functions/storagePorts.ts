import type { Ports } from '../bot/ports';
import type { SendPatience } from '../core/alerts/alert';
import type { SendSlots } from '../core/alerts/slots';
import { builtInTemplates } from '../core/catalogue/checklists/builtIn';
import type { Settings } from './settings';
import { storageAlertQueue } from './storage/alertQueue';
import { tableAlertStore } from './storage/alerts.table';
import { tableChannelStore } from './storage/channels.table';
import { tableReviewStore } from './storage/checklists.table';
import { tableTemplateStore } from './storage/checklistTemplates.table';
import { connect } from './storage/connection';
import { tableConversationStore } from './storage/conversations.table';
import { tableFeedbackStore } from './storage/feedback.table';
import { tableFlagDraftStore } from './storage/flagDrafts.table';
import { tableFlagReviewStore } from './storage/flagReviews.table';
import { tableFlagStore } from './storage/flags.table';
import { tableNotUnderstoodStore } from './storage/notUnderstood.table';
import { tablePreviousQuestionStore } from './storage/previousQuestions.table';
import { tableRegisterStore } from './storage/register.table';
import { tableSendSlots } from './storage/sendSlots.table';
import { tableStaffStore } from './storage/staff.table';
import { tableSurveyStore } from './storage/surveys.table';

type StoragePorts = Pick<
  Ports,
  | 'staff'
  | 'conversations'
  | 'channels'
  | 'registers'
  | 'surveys'
  | 'flags'
  | 'flagReviews'
  | 'flagDrafts'
  | 'reviews'
  | 'templates'
  | 'alerts'
  | 'alertQueue'
  | 'previousQuestions'
  | 'notUnderstood'
  | 'feedback'
>;

/** Every port that is kept in Azure Storage, and when messages may be sent. */
export const storagePorts = (
  settings: Settings,
  sendPatience?: SendPatience,
): StoragePorts & { sendSlots: SendSlots } => {
  const connection = connect(settings.STORAGE_CONNECTION);
  const { MUNICIPALITY: municipality } = settings;
  return {
    staff: tableStaffStore(connection, municipality),
    conversations: tableConversationStore(connection),
    channels: tableChannelStore(connection, municipality),
    registers: tableRegisterStore(connection, municipality),
    surveys: tableSurveyStore(connection, municipality),
    flags: tableFlagStore(connection, municipality),
    flagReviews: tableFlagReviewStore(connection, municipality),
    flagDrafts: tableFlagDraftStore(connection, municipality),
    reviews: tableReviewStore(connection, municipality),
    templates: tableTemplateStore(connection, municipality, builtInTemplates),
    alerts: tableAlertStore(connection, municipality, sendPatience),
    alertQueue: storageAlertQueue(connection),
    sendSlots: tableSendSlots(connection, municipality),
    previousQuestions: tablePreviousQuestionStore(connection),
    notUnderstood: tableNotUnderstoodStore(connection, municipality),
    feedback: tableFeedbackStore(connection, municipality),
  };
};
