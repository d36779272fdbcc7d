import type { Contact, Domain } from '../kernel/index.ts';
import { askHook, type Hook, hooksFor, type Moment } from '../moment/index.ts';
import { type ContractCheck, must } from './contract.ts';

/**
 * What every hook must do, whatever service stands behind it: answer with offers of the right shape, in time, for each contact it listens at,
 * without changing what it is shown, and the same key asked twice must do no harm.
 * @example for (const check of hookContract(() => housingHook, contacts)) it(check.name, check.run)
 */
export function hookContract(newHook: () => Hook, contacts: Readonly<Record<string, Contact>>): readonly ContractCheck[] {
  const moments = (hook: Hook): Moment[] =>
    Object.values(contacts)
      .filter(
        (contact) => contact.raises.includes(hook.domain) && hooksFor([hook], { domain: hook.domain, contact: contact.id }).length > 0,
      )
      .map((contact) => momentAt(contact, hook.domain));
  const view = (hook: Hook, key: string) => ({
    key,
    profile: { needs: [hookNeed], has: {} },
    meaning: { needs: { [hookNeed]: hook.domain } },
    history: [],
  });
  return [
    {
      name: 'has an id, and listens at contacts where its domain is raised',
      async run() {
        const hook = newHook();
        must(/^[a-z0-9][a-z0-9.-]*$/.test(hook.id), `the id "${hook.id}" is small letters, digits, dots and dashes`);
        if (hook.contacts !== 'all')
          for (const id of hook.contacts)
            must(contacts[id]?.raises.includes(hook.domain) === true, `"${id}" is a contact at which ${hook.domain} is raised`);
        must(moments(hook).length > 0, 'there is at least one contact at which it is asked');
      },
    },
    {
      name: 'answers at every contact with a list of offers, in time',
      async run() {
        const hook = newHook();
        for (const moment of moments(hook)) {
          const asked = await askHook(hook, moment, view(hook, `key:${moment.id}`));
          must(asked.ok, `it answers at "${moment.contact}" (${asked.ok ? '' : asked.reason})`);
        }
      },
    },
    {
      name: 'does no harm when the same key is asked twice',
      async run() {
        const hook = newHook();
        const moment = moments(hook)[0] as Moment;
        const [first, second] = [await askHook(hook, moment, view(hook, 'same')), await askHook(hook, moment, view(hook, 'same'))];
        must(first.ok && second.ok, 'it answers both times');
        must(second.offers.length <= first.offers.length, 'it does not offer more the second time');
      },
    },
    {
      name: 'stands a person of whom nothing is known',
      async run() {
        const hook = newHook();
        const asked = await askHook(hook, moments(hook)[0] as Moment, {
          key: 'blank',
          profile: { needs: [], has: {} },
          meaning: {},
          history: [],
        });
        must(asked.ok, 'it answers with an empty profile and no history');
      },
    },
  ];
}

const hookNeed = 'a need';

function momentAt(contact: Contact, domain: Domain): Moment {
  return {
    id: `case-1:1:${contact.id}:${domain}`,
    case: 'case-1',
    person: 'person-1',
    at: Date.UTC(2026, 5, 1, 9),
    stage: null,
    stay: 1,
    contact: contact.id,
    domain,
    present: contact.present,
  };
}
