import type { Hook } from 'justice-pathway';
import type { Service } from 'justice-pathway/service';
import { services as builtIn } from '../services/index.ts';
import { domainHooks, preset } from './domain-hooks.ts';

/** Offers help towards work and with disclosing convictions; nothing leaves the process. */
export const employmentHook = preset('employment');
/** Offers support to families; nothing leaves the process. */
export const familyHook = preset('family');
/** Offers notification and support to people who were harmed; nothing leaves the process. */
export const victimHook = preset('victim');

/** A hook for each domain of the pathway over one directory. @example allHooks()[0]?.domain // 'housing' */
export function allHooks(services: readonly Service[] = builtIn): Hook[] {
  return [...domainHooks(services), employmentHook(services), familyHook(services), victimHook(services)];
}
