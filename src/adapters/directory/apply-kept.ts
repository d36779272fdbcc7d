import { givenAs } from '../../kernel/given.ts';
import type { Issue } from '../../kernel/index.ts';
import { addDays, nearest } from '../../kernel/index.ts';
import type { HolidaySchedule, Service, ServiceCaution, ToldWord } from '../../service/index.ts';
import { saysAll } from './directory-same.ts';
import type { KeptDirectory, KeptEntry } from './kept-directory.ts';

/**
 * Services of feeds with what people were told laid over them. For the fields that an entry names its word stands over the feed; a later entry
 * stands over an earlier one; an entry that names no field assures all that is known. A feed that was assured after the entry and says
 * something else makes the hours doubtful: both are shown. Closed days, notices and words of the feed always stay.
 */
export function applyKept(
  services: readonly Service[],
  kept: KeptDirectory,
  file?: string,
): { readonly services: readonly Service[]; readonly issues: readonly Issue[] } {
  givenAs('applyKept', 'services', services, '[id:text name:text]');
  givenAs('applyKept', 'kept', kept, '{kind:text entries:list availability:list}');
  givenAs('applyKept', 'file', file, 'text?');
  const byId = new Map(services.map((service) => [service.id, service]));
  const issues: Issue[] = [];
  const entries = kept.entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : a.index - b.index));
  for (const { entry, index } of entries) {
    const before = byId.get(entry.service);
    if (!before && entry.do !== 'add') {
      const near = nearest(entry.service, byId.keys());
      const message = `Entry ${index + 1} speaks of "${entry.service}", which is in no feed and was never added: it was left out.`;
      issues.push({
        code: 'unknown-service',
        severity: 'error',
        path: `entries[${index}].service`,
        message,
        ...(file === undefined ? {} : { file }),
        ...(near === undefined ? {} : { cure: `Did you mean "${near}"?` }),
      });
      continue;
    }
    if (!before && entry.set?.name === undefined) {
      const message = `Entry ${index + 1} adds "${entry.service}" without a name.`;
      issues.push({
        code: 'no-name',
        severity: 'error',
        path: `entries[${index}].set.name`,
        message,
        cure: 'Give it a name.',
        ...(file === undefined ? {} : { file }),
      });
      continue;
    }
    byId.set(entry.service, applied(before ?? { id: entry.service, name: entry.set?.name as string, status: 'active' }, entry));
  }
  return { services: [...byId.values()], issues };
}

const assurable = [
  'status',
  'schedules',
  'needs',
  'areas',
  'ages',
  'phones',
  'addresses',
  'eligibility',
  'waitText',
  'length',
  'completion',
  'requires',
  'description',
] as const;

function applied(service: Service, entry: KeptEntry): Service {
  const set = tidied(entry.set ?? {});
  const named = Object.keys(set);
  const fields =
    entry.do === 'close' ? ['exceptions', ...named] : named.length > 0 ? named : assurable.filter((field) => service[field] !== undefined);
  const word: ToldWord = {
    on: entry.on,
    by: entry.by,
    fields,
    ...(entry.how === undefined ? {} : { how: entry.how }),
    ...(entry.said === undefined ? {} : { said: entry.said }),
    ...(entry.holdsDays === undefined ? {} : { holdsDays: entry.holdsDays }),
  };
  // Who is told that it is open again is told that an open-ended closing is over.
  const over = entry.do === 'assure' || set.schedules !== undefined || set.status === 'active';
  const exceptions = (service.exceptions ?? []).map((each) =>
    over && each.id === 'told' && each.endDate === forever ? { ...each, endDate: addDays(entry.on, -1) } : each,
  );
  const { cautions = [] } = service;
  const closed = entry.do === 'close' ? [closure(entry)] : [];
  const against = disagrees(service, entry);
  return {
    ...service,
    ...set,
    ...(exceptions.length + closed.length > 0 || set.exceptions
      ? { exceptions: [...exceptions, ...(set.exceptions ?? []), ...closed] }
      : {}),
    ...(cautions.length + against.length > 0 ? { cautions: [...cautions, ...against] } : {}),
    ...(service.assuredOn === undefined || service.assuredOn < entry.on ? { assuredOn: entry.on } : {}),
    told: [...(service.told ?? []), word],
  };
}

const forever = '9999-12-31';

function closure({ on, by, from, until, said }: KeptEntry): HolidaySchedule {
  const days = `${from ?? on} ${until === undefined ? 'until further notice' : `to ${until}`}`;
  return {
    id: 'told',
    startDate: from ?? on,
    endDate: until ?? forever,
    closed: true,
    words: `closed ${days}${said === undefined ? '' : `: "${said}"`}, told by ${by} on ${on}`,
  };
}

/** The feed was assured after the word was told, and gives other hours. */
function disagrees(service: Service, { on, by, set }: KeptEntry): ServiceCaution[] {
  const fresh = service.origin !== undefined && service.assuredOn !== undefined && service.assuredOn > on && !service.told?.length;
  if (!fresh || set?.schedules === undefined || service.schedules === undefined) return [];
  if (saysAll(service.schedules, set.schedules) && saysAll(set.schedules, service.schedules)) return [];
  const hours = service.schedules
    .map((each) => `${each.byday ?? each.freq ?? '?'} ${each.opensAt ?? '?'} to ${each.closesAt ?? '?'}`)
    .join('; ');
  return [
    { about: 'hours', field: 'feed', words: `the feed, assured on ${service.assuredOn}, after ${by} was told on ${on}, gives ${hours}` },
  ];
}

/** Without the fields that are undefined. */
function tidied<T extends object>(value: T): Partial<Service> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<Service>;
}
