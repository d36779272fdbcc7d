import { givenAs } from '../../kernel/given.ts';
import { formatInstant, type Instant, tryInstant } from '../../kernel/instant.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Profile } from '../../kernel/profile.ts';
import type { Journey, JourneyEvent, Unseen } from '../journey.ts';
import { newNotes } from '../notes.ts';
import { lastOf } from '../read-journey.ts';
import { readProfile } from '../read-profile.ts';
import { readUnseen } from '../read-unseen.ts';
import { unseenFile } from '../write-journeys.ts';
import type { LogAttrs, LogCase, LogValue } from './log.ts';
import type { LogMapping } from './mapping.ts';

// A journey kept in a log has its own parts as case attributes under these names, so that they come back unharmed.
const kept = { end: 'journey:observationEnd', profile: 'journey:profile', unseen: 'journey:unseen', precision: 'journey:precision' };

/** Journeys as cases of a log. */
export function journeyCases(journeys: readonly Journey[], zone?: string): LogCase[] {
  givenAs('journeyCases', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('journeyCases', 'zone', zone, 'text?');
  return journeys.map((journey) => ({
    id: journey.id,
    attrs: {
      [kept.end]: formatInstant(journey.observationEnd, zone ?? 'UTC'),
      [kept.profile]: JSON.stringify(journey.profile),
      ...(journey.unseen ? { [kept.unseen]: JSON.stringify(journey.unseen.map((gap) => unseenFile(gap, zone))) } : {}),
    },
    events: journey.events.map(({ id, at, precision, type, attrs, asked, case: of }) => {
      const more = {
        ...(attrs as LogAttrs | undefined),
        ...(asked ? { asked: [...asked] } : {}),
        ...(of === undefined ? {} : { 'journey:case': of }),
        ...(precision === undefined ? {} : { [kept.precision]: precision }),
      };
      return { id, at, type, ...(Object.keys(more).length > 0 ? { attrs: more } : {}) };
    }),
  }));
}

/** Cases of a log as journeys: ids made where there are none, the end of observation from the mapping, the case or the last event of the log. */
export function caseJourneys(
  cases: readonly LogCase[],
  mapping?: LogMapping,
  file?: string,
  options: { readonly zone?: string; readonly domains?: readonly string[] } = {},
): { readonly journeys: readonly Journey[]; readonly issues: readonly Issue[] } {
  givenAs('caseJourneys', 'cases', cases, '[id:text attrs:object events:list]');
  givenAs('caseJourneys', 'mapping', mapping, '{case activity time}?');
  givenAs('caseJourneys', 'file', file, 'text?');
  givenAs('caseJourneys', 'options', options, 'object?');
  const { zone = mapping?.zone, domains } = options;
  const notes = newNotes(file, zone);
  const eventsOf = cases.map(({ events }) => events.map(toEvent));
  const last: Instant = lastOf(eventsOf.flat(), zone) ?? 0;
  const given = mapping?.observationEnd === undefined ? undefined : tryInstant(mapping.observationEnd);
  const unseenOfAll = mapping?.unseen === undefined ? [] : readUnseen(mapping.unseen, { path: 'unseen', line: undefined }, notes, domains);
  const journeys = cases.map(({ id, attrs }, place): Journey => {
    const end = attrs[kept.end];
    const ownEnd = typeof end === 'string' ? tryInstant(end) : undefined;
    const profile = readProfile(profileOf(attrs), (path, value, message, cure) =>
      notes.note('bad-profile', 'warning', { path: `${id}.${path}`, line: undefined }, value, message, cure),
    );
    const unseen = [...readUnseen(parsed(attrs[kept.unseen]), { path: `${id}.unseen`, line: undefined }, notes, domains), ...unseenOfAll];
    return {
      id,
      observationEnd: ownEnd ?? given ?? last,
      profile,
      events: eventsOf[place] as JourneyEvent[],
      ...(unseen.length > 0 ? { unseen: unseen satisfies Unseen[] } : {}),
    };
  });
  return { journeys, issues: notes.all() };
}

function toEvent({ id, at, precision, type, attrs }: LogCase['events'][number], index: number): JourneyEvent {
  const { asked, 'journey:case': of, [kept.precision]: keptPrecision, ...rest } = attrs ?? {};
  const list = Array.isArray(asked) ? asked.filter((one): one is string => typeof one === 'string') : undefined;
  return {
    id: id ?? `e${index + 1}`,
    at,
    ...(precision === 'day' || keptPrecision === 'day' ? { precision: 'day' as const } : {}),
    type,
    ...(Object.keys(rest).length > 0 ? { attrs: rest } : {}),
    ...(list ? { asked: list as string[] } : {}),
    ...(typeof of === 'string' ? { case: of } : {}),
  };
}

/** A profile kept whole, or gathered from `profile:` columns, or whatever of it stands among the case's attributes. */
function profileOf(attrs: LogAttrs): unknown {
  const whole = parsed(attrs[kept.profile]);
  if (whole !== undefined) return whole;
  const found: Record<string, LogValue> = {};
  const has: Record<string, LogValue> = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (!name.startsWith('profile:')) continue;
    const field = name.slice('profile:'.length);
    if (field.startsWith('has.')) has[field.slice(4)] = value;
    else if (field === 'needs' && typeof value === 'string')
      found[field] = value
        .split(/[;,]/)
        .map((need) => need.trim())
        .filter((need) => need !== '');
    else found[field] = value;
  }
  return { ...found, has } satisfies Partial<Record<keyof Profile, unknown>>;
}

function parsed(value: LogValue | undefined): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Whether a case is a journey that was kept in a log, with what it says of itself. */
export function isKeptJourney(logCase: LogCase): boolean {
  givenAs('isKeptJourney', 'logCase', logCase, '{id:text attrs:object events:list}');
  const { attrs } = logCase;
  return attrs[kept.profile] !== undefined || attrs[kept.end] !== undefined;
}
