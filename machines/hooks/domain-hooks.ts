import { directoryHook, type Hook } from 'justice-pathway';
import type { Service } from 'justice-pathway/service';
import type { Domain } from '../meaning.ts';
import { services as builtIn, openings } from '../services/index.ts';

/** A hook of one domain over a directory. */
export const preset = (domain: Domain) => {
  return (services: readonly Service[] = builtIn): Hook => directoryHook({ id: domain, domain, contacts: 'all', services, ...openings });
};

/** Offers services for a home at every contact that can raise it; nothing leaves the process. */
export const housingHook = preset('housing');
/** Offers health services at every contact that can raise health; nothing leaves the process. */
export const healthHook = preset('health');
/** Offers services for money and benefits at every contact that can raise them; nothing leaves the process. */
export const financialHook = preset('financial');
/** Offers drug and alcohol services at every contact that can raise them; nothing leaves the process. */
export const substanceHook = preset('substance');

/** Hooks for a home, for health, for money and for substances, over one directory. @example domainHooks().map((hook) => hook.id) // ['housing', 'health', 'financial', 'substance'] */
export function domainHooks(services: readonly Service[] = builtIn): Hook[] {
  return [housingHook, healthHook, financialHook, substanceHook].map((hook) => hook(services));
}
