export { type Asked, askHook, askKey, hooksFor } from './ask-hook.ts';
export { type Answer as HookAnswer, askAll } from './compose.ts';
export { type DirectoryHookOptions, directoryHook } from './directory-hook.ts';
export type { Hook, HookView, NotSent } from './hook.ts';
export { HookFailure } from './hook-failure.ts';
export type { Moment, Offer } from './moment.ts';
export { type MomentHad, type MomentsInUse, type MomentsOptions, momentsInUse, type NextMoment } from './moments-in-use.ts';
export { disclose, type Purpose, recordedConsent, standingConsents } from './purpose.ts';
