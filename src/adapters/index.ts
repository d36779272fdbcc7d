export { diversionSheetPage, diversionSheetText } from './directory-diversion-page.ts';
export { exportOpenReferralUk, type OpenReferralPage, openReferralRecord } from './directory-export.ts';
export type { NeedsOfTerms } from './directory-hsds.ts';
export { liberationHourData, liberationHourPage, liberationHourText } from './directory-liberation-page.ts';
export { mergeServices } from './directory-merge.ts';
export {
  type DirectoryAnswer,
  type DirectoryOptions,
  type DirectoryReport,
  readDirectory,
  readDirectoryTables,
} from './directory-read.ts';
export type { RecordReport } from './directory-record.ts';
export { type EmailText, emailHook, emailText } from './email.ts';
export { type FlowAnswer, type FlowOrder, type FlowTeam, openFlowTeam } from './flow-team.ts';
export { serveFlow } from './flow-worker.ts';
export { emptyOutbox, fileInbox, fileOutbox, type Inbox, type Outbox, outboxHook } from './outbox.ts';
export { type WebhookHookOptions, webhookHook } from './webhook.ts';
export { type Deliver, type MessageHookOptions, messageHook } from './webhook-hook.ts';
export { CloudEvent, type MessageOptions, momentEventType, momentMessage } from './webhook-message.ts';
export { memoryBook, type Received, type ReceivedBook, type ReceiveOptions, receiveWebhook, type Seen } from './webhook-receive.ts';
export { type ReplyEvent, type ReplyOptions, replyEvent } from './webhook-reply.ts';
export { type Delivered, sendWebhook, type WebhookOptions } from './webhook-send.ts';
