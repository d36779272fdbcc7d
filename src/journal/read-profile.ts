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

/** Reads what is known of a person; a field of the wrong kind is told of and left out, unknown fields are kept. */
export function readProfile(value: unknown, tell: Tell): Profile {
  if (value === undefined || value === null) {
    tell('profile', undefined, 'A journey has no profile.', 'Add one; an empty { } says that nothing is known.', 'warning');
    return { needs: [], has: {} };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    tell('profile', value, 'A profile is an object.', 'Write { "needs": […], "has": { … } }.');
    return { needs: [], has: {} };
  }
  const fields: Record<string, unknown> = { ...value };
  const needs = fields['needs'] ?? [];
  const isList = Array.isArray(needs);
  if (!isList) tell('profile.needs', needs, 'Needs are a list.', 'Write ["housing", "benefits"].');
  const has = fields['has'] ?? {};
  const isHas = typeof has === 'object' && !Array.isArray(has);
  if (!isHas) tell('profile.has', has, 'What a person has is an object.', 'Write { "phone": true }.');
  for (const [name, kind] of Object.entries(kinds)) {
    const found = fields[name];
    if (found === undefined) continue;
    if (found === null) delete fields[name];
    else if (typeof found !== kind) {
      tell(
        `profile.${name}`,
        found,
        `${JSON.stringify(found)} will not do for ${name}: it is a ${kind === 'boolean' ? 'true or false' : kind}.`,
        'Write it as such.',
      );
      delete fields[name];
    }
  }
  return {
    ...fields,
    needs: isList ? needs.filter((need): need is string => typeof need === 'string') : [],
    has: isHas ? has : {},
  } as Profile;
}
