// The entry `justice-pathway/adapters/webhook`: signed messages to and from services, without Node, for an edge runtime too.
export { type EmailText, emailHook, emailText } from './email.ts';
export { type WebhookHookOptions, webhookHook } from './webhook.ts';
export { type DeliverMessage, type MessageAbout, type MessageHookOptions, messageHook } from './webhook-hook.ts';
export { CloudEvent, type MessageOptions, momentEventType, momentMessage } from './webhook-message.ts';
export {
  memoryBook,
  type ReceivedBook,
  type ReceivedWebhook,
  type ReceiveOptions,
  receiveWebhook,
  type SeenBefore,
} from './webhook-receive.ts';
export { type ReplyEvent, type ReplyOptions, replyEvent } from './webhook-reply.ts';
export { sendWebhook, type WebhookDelivered, type WebhookOptions } from './webhook-send.ts';
