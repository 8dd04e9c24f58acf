/**
 * Table `previousQuestions`: the Question that a person said last in a conversation, so that any instance can answer
 * "och för SAI?".
 *
 * | partition                        | row                    | columns                         |
 * |----------------------------------|------------------------|---------------------------------|
 * | tenant id!SHA-256 of the conversation's id | user's Entra object id | a Remembered; its Question as JSON |
 *
 * Ids of conversations are longer than a key may be, so they are hashed. One point read before a text is understood, one
 * upsert after. A row is overwritten by the next Question and never removed: there are as many as people and chats.
 */
import { createHash } from 'node:crypto';
import { type Place, type PreviousQuestionStore, Remembered } from '../../core/questions/remembered';
import type { Connection } from './connection';
import { keyOf, keyPart } from './keys';
import { jsonColumn, parseRow } from './rows';

const PreviousQuestionRow = Remembered.extend({ question: jsonColumn(Remembered.shape.question) });

const keysOf = ({ tenantId, conversationId, userId }: Place) => ({
  partitionKey: keyOf(tenantId, createHash('sha256').update(conversationId).digest('hex')),
  rowKey: keyPart(userId),
});

/** The previous questions of every tenant. */
export const tablePreviousQuestionStore = (connection: Connection): PreviousQuestionStore => {
  const table = connection.table('previousQuestions');
  return {
    find: async (place) => {
      const { partitionKey, rowKey } = keysOf(place);
      const row = await table.read(partitionKey, rowKey);
      return row && parseRow(PreviousQuestionRow, row);
    },
    remember: (place, { question, saidAt }) =>
      table.put({ ...keysOf(place), question: JSON.stringify(question), saidAt }),
  };
};
