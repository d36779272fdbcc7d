import { givenAs } from '../../kernel/given.ts';
import type { Service } from '../../service/index.ts';
import { saysAll } from './directory-same.ts';

/** One field that is not as it was. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** True where it decides when, for whom or whether the service is there. */
  readonly narrows: boolean;
  /** Who was told this field, and when: their word stands over the feed. */
  readonly assured?: string;
}

/** What became of one service between two readings of a directory. */
export interface ServiceChange {
  readonly id: string;
  readonly name: string;
  readonly change: 'added' | 'gone' | 'changed';
  readonly fields: readonly FieldChange[];
}

const narrowing = new Set([
  'status',
  'schedules',
  'exceptions',
  'cautions',
  'alert',
  'holidays',
  'areas',
  'ages',
  'sexes',
  'statuses',
  'eligibility',
  'requires',
  'needs',
]);
const aside = new Set(['origin', 'facts', 'told', 'assuredOn', 'id']);

/** What changed between two readings of a directory: services gone first, then those whose hours or limits changed, then the rest. */
export function diffDirectories(before: readonly Service[], after: readonly Service[], kept: readonly Service[] = []): ServiceChange[] {
  givenAs('diffDirectories', 'before', before, '[id:text name:text]');
  givenAs('diffDirectories', 'after', after, '[id:text name:text]');
  givenAs('diffDirectories', 'kept', kept, '[id:text name:text]?');
  const old = new Map(before.map((service) => [service.id, service]));
  const now = new Map(after.map((service) => [service.id, service]));
  const told = new Map(kept.map((service) => [service.id, service.told ?? []]));
  const found: ServiceChange[] = [];
  for (const [id, service] of old) if (!now.has(id)) found.push({ id, name: service.name, change: 'gone', fields: [] });
  for (const [id, service] of now) {
    const was = old.get(id);
    if (!was) {
      found.push({ id, name: service.name, change: 'added', fields: [] });
      continue;
    }
    const fields = [...new Set([...Object.keys(was), ...Object.keys(service)])].filter((field) => !aside.has(field)) as (keyof Service)[];
    const changed = fields.flatMap((field): FieldChange[] => {
      const [a, b] = [was[field], service[field]];
      if (saysAll(a, b) && saysAll(b, a)) return [];
      const word = told.get(id)?.findLast((each) => each.fields.includes(field));
      return [
        {
          field,
          ...(a === undefined ? {} : { before: a }),
          ...(b === undefined ? {} : { after: b }),
          narrows: narrowing.has(field),
          ...(word ? { assured: `${word.by}, ${word.on}` } : {}),
        },
      ];
    });
    if (changed.length > 0)
      found.push({ id, name: service.name, change: 'changed', fields: changed.sort((a, b) => Number(b.narrows) - Number(a.narrows)) });
  }
  const rank = (each: ServiceChange) =>
    each.change === 'gone' ? 0 : each.fields.some((field) => field.narrows) ? 1 : each.change === 'added' ? 3 : 2;
  return found.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
