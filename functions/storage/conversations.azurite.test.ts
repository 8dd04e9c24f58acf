import { describeConversationStore } from '../../core/testing/conversationsContract';
import { tableConversationStore } from './conversations.table';
import { anyTenant, testConnection } from './testing/connection';

describeConversationStore('the conversations table', () => ({
  store: tableConversationStore(testConnection()),
  tenantId: anyTenant(),
}));
