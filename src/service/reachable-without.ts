import { givenAs } from '../kernel/given.ts';
import { type Criterion, type CriterionAnswer, judge } from './criterion.ts';
import type { Service } from './service.ts';

/** What a person may lack on the day: a phone, photo ID, money or an address. */
export const accessMeans = ['phone', 'photoId', 'money', 'address'] as const;
/** What a person may lack on the day. */
export type AccessMeans = (typeof accessMeans)[number];

const words: Readonly<Record<AccessMeans, string>> = { phone: 'a phone', photoId: 'photo ID', money: 'money', address: 'an address' };

/**
 * Whether a service can be used without a phone, photo ID, money or an address: yes, no or unknown for each, and together.
 * @example reachableWithout({ id: 'a', name: 'A', requires: { photoId: false } }, ['photoId']).answer // 'yes'
 */
export function reachableWithout(service: Service, lacking: readonly AccessMeans[] = accessMeans): CriterionAnswer {
  givenAs('reachableWithout', 'service', service, '{id:text name:text}');
  givenAs('reachableWithout', 'lacking', lacking, '[text]?');
  givenAs('reachableWithout', 'service', service, '{id:text name:text}');
  givenAs('reachableWithout', 'lacking', lacking, '[text]?');
  return judge(lacking.map((each) => one(service, each)));
}

function one(service: Service, about: AccessMeans): Criterion {
  const needed = service.requires?.[about];
  if (needed === undefined)
    return { about, answer: 'unknown', code: 'not-published', text: `It does not say whether ${words[about]} is needed.` };
  return needed
    ? { about, answer: 'no', code: 'needed', text: `It needs ${words[about]}.` }
    : { about, answer: 'yes', code: 'not-needed', text: `It can be used without ${words[about]}.` };
}
