import { describeAlertStore } from './alertsContract';
import { describeChannelStore } from './channelsContract';
import { describeConversationStore } from './conversationsContract';
import { describeFeedbackStore } from './feedbackContract';
import { describeFlagDraftStore } from './flagDraftsContract';
import { describeFlagReviewStore } from './flagReviewsContract';
import { describeFlagStore } from './flagsContract';
import { memoryAlertQueue, memoryAlertStore } from './memoryAlerts';
import { memoryChannelStore } from './memoryChannels';
import { memoryConversationStore } from './memoryConversations';
import { memoryFeedbackStore } from './memoryFeedback';
import { memoryFlagDraftStore } from './memoryFlagDrafts';
import { memoryFlagReviewStore } from './memoryFlagReviews';
import { memoryFlagStore } from './memoryFlags';
import { memoryNotUnderstoodStore } from './memoryNotUnderstood';
import { memoryPreviousQuestionStore } from './memoryPreviousQuestions';
import { memoryRegisterStore } from './memoryRegister';
import { memoryReviewStore } from './memoryReviews';
import { memorySendSlots } from './memorySendSlots';
import { memoryStaffStore } from './memoryStaff';
import { memorySurveyStore } from './memorySurveys';
import { memoryTemplateStore } from './memoryTemplates';
import { describeNotUnderstoodStore } from './notUnderstoodContract';
import { describePreviousQuestionStore } from './previousQuestionsContract';
import { describeRegisterStore } from './registerContract';
import { describeReviewStore } from './reviewsContract';
import { describeSendSlots } from './sendSlotsContract';
import { describeStaffStore } from './staffContract';
import { describeSurveyStore } from './surveysContract';
import { describeTemplateStore } from './templatesContract';

const TENANT = '99999999-9999-4999-8999-999999999999';

describeRegisterStore('the register in memory', memoryRegisterStore);
describeSurveyStore('the surveys in memory', memorySurveyStore);
describeFlagStore('the flags in memory', memoryFlagStore);
describeFlagReviewStore('the reviews of flags in memory', memoryFlagReviewStore);
describeFlagDraftStore('the drafts of flag reviews in memory', memoryFlagDraftStore);
describeReviewStore('the provider reviews in memory', memoryReviewStore);
describeAlertStore('the alerts in memory', memoryAlertStore);
describeSendSlots('the slots in memory', memorySendSlots);
describeConversationStore('the conversations in memory', () => ({
  store: memoryConversationStore(),
  tenantId: TENANT,
}));
describeChannelStore('the channel in memory', memoryChannelStore);
describePreviousQuestionStore('the previous questions in memory', () => ({
  store: memoryPreviousQuestionStore(),
  tenantId: TENANT,
}));
describeNotUnderstoodStore('what was not understood, in memory', memoryNotUnderstoodStore);
describeFeedbackStore('the feedback in memory', memoryFeedbackStore);
describeTemplateStore('the checklist templates in memory', memoryTemplateStore);
describeStaffStore('the staff in memory', () => ({ store: memoryStaffStore(), municipality: '0182' }));

test('the queue in memory keeps what was sent, in order', async () => {
  const queue = memoryAlertQueue();
  const messages = ['a-1', 'a-2'].map((alertId) => ({ recipient: 'anna', alertId }));
  for (const message of messages) await queue.send(message);
  expect(queue.sent).toEqual(messages);
});
