export { domainHooks, financialHook, healthHook, housingHook, substanceHook } from './domain-hooks.ts';
export { allHooks, employmentHook, familyHook, victimHook } from './more-hooks.ts';
export { purposes } from './purposes.ts';
