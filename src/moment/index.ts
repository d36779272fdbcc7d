export type { Hook, HookView } from './hook.ts';
export type { Moment, Offer } from './moment.ts';
