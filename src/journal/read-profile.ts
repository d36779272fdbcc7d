import { shortValue } from '../kernel/fault.ts';
import type { Issue } from '../kernel/issue.ts';
import type { Profile } from '../kernel/profile.ts';

type Tell = (path: string, found: unknown, message: string, cure: string, severity?: Issue['severity']) => void;

const kinds = {
  tenancy: 'string',
  gpRegistered: 'boolean',
  dependants: 'number',
  supervision: 'string',
  notifiableVictim: 'boolean',
  homeArea: 'string',
  age: 'number',
  sex: 'string',
} as const;

const words = { string: 'text', boolean: 'true or false', number: 'a number' } as const;

/** Reads what is known of a person; a field of the wrong kind is told of and left out, unknown fields are kept. */
export function readProfile(value: unknown, tell: Tell): Profile {
  if (value === undefined || value === null) {
    tell('profile', undefined, 'The field "profile" is missing here.', 'Give one; an empty { } says that nothing is known.', 'warning');
    return { needs: [], has: {} };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    tell('profile', value, `${shortValue(value)} will not do here.`, 'Write an object like { "needs": […], "has": { … } }.');
    return { needs: [], has: {} };
  }
  const fields: Record<string, unknown> = { ...value };
  const needs = fields['needs'] ?? [];
  const isList = Array.isArray(needs);
  if (!isList)
    tell('profile.needs', needs, `${shortValue(needs)} will not do here.`, 'Write a list of needs, like ["housing", "benefits"].');
  const has = fields['has'] ?? {};
  const isHas = typeof has === 'object' && !Array.isArray(has);
  if (!isHas)
    tell('profile.has', has, `${shortValue(has)} will not do here.`, 'Write an object of what the person has, like { "phone": true }.');
  for (const [name, kind] of Object.entries(kinds)) {
    const found = fields[name];
    if (found === undefined) continue;
    if (found === null) delete fields[name];
    else if (typeof found !== kind) {
      tell(`profile.${name}`, found, `${shortValue(found)} will not do here.`, `Write ${words[kind]}.`);
      delete fields[name];
    }
  }
  return {
    ...fields,
    needs: isList ? needs.filter((need): need is string => typeof need === 'string') : [],
    has: isHas ? has : {},
  } as Profile;
}
