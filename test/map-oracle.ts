// A second answer to the same question, written from the definition of the rules in another manner:
// plain strings and dates through Intl, no shared code with src/map.
import type { Journey, JourneyEvent } from 'justice-pathway';
import type { Rule } from 'justice-pathway/map';

export interface OracleAnswer {
  readonly rule: string;
  readonly verdict: string;
  readonly trigger: string;
  readonly domain?: string;
  readonly dueAt?: number;
  readonly observedAt?: number;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const HOUR = 3_600_000;
const walls = new Map<number, number>();

/** Wall clock of an instant as if it were UTC. */
function wall(at: number): number {
  const known = walls.get(at);
  if (known !== undefined) return known;
  const p = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const found = Date.UTC(p['year'] as number, (p['month'] as number) - 1, p['day'], p['hour'], p['minute'], p['second']) + (at % 1000);
  walls.set(at, found);
  return found;
}

function unwall(local: number): number {
  // Summer time first: it is the earlier of two equal clock times. A time that does not exist moves on by the hour.
  if (wall(local - HOUR) === local) return local - HOUR;
  if (wall(local) === local) return local;
  return local;
}

const day = 24 * HOUR;
const midnight = (local: number) => Math.floor(local / day) * day;
const iso = (local: number) => new Date(local).toISOString().slice(0, 10);

export function oracle(journey: Journey, rules: readonly Rule[], holiday: (date: string) => boolean): OracleAnswer[] {
  const events = [...journey.events]
    .map((event, file) => ({ event, file }))
    .sort((a, b) => a.event.at - b.event.at || a.file - b.file)
    .map(({ event }) => event)
    .filter((event) => event.at <= journey.observationEnd);
  const answers: OracleAnswer[] = [];
  for (const rule of rules) {
    if (rule.id === 'teachable-moment-missed') {
      const map: Record<string, string> = {
        housing: 'housing',
        ost: 'substance',
        opioid: 'substance',
        substance: 'substance',
        medication: 'health',
        'mental-health': 'health',
        benefits: 'financial',
        employment: 'employment',
      };
      const wanted = new Set(journey.profile.needs.map((need) => map[need]).filter((x) => x !== undefined));
      for (const event of events) {
        if (!event.asked) continue;
        for (const domain of wanted) {
          const asked = (event.asked as readonly string[]).includes(domain);
          answers.push({
            rule: rule.id,
            verdict: asked ? 'met' : 'missed',
            trigger: event.id,
            domain,
            dueAt: event.at,
            ...(asked ? { observedAt: event.at } : {}),
          });
        }
      }
      continue;
    }
    events.forEach((event, index) => {
      if (event.type === rule.trigger.type && whereHolds(event, rule))
        answers.push({ rule: rule.id, trigger: event.id, ...answer(rule, events, index, journey, holiday) });
    });
  }
  return answers;
}

function whereHolds(event: JourneyEvent, rule: Rule): boolean {
  return Object.entries(rule.trigger.where ?? {}).every(([name, wanted]) => {
    let value = event.attrs?.[name];
    if (value === undefined && event.type === 'custody.received' && event.attrs?.['status'] === 'remand') {
      if (name === 'sentenceDays') value = 0;
      if (name === 'expectedDays' && typeof wanted === 'object' && 'lte' in wanted) return true;
    }
    if (typeof wanted !== 'object') return value === wanted;
    if (value === undefined) return false;
    return Object.entries(wanted).every(([op, limit]) => {
      if (op === 'ne') return value !== limit;
      if (typeof value !== 'number' || typeof limit !== 'number') return false;
      return { lte: value <= limit, lt: value < limit, gte: value >= limit, gt: value > limit }[op];
    });
  });
}

function answer(
  rule: Rule,
  events: readonly JourneyEvent[],
  index: number,
  { profile, unseen, observationEnd }: Journey,
  holiday: (date: string) => boolean,
): Omit<OracleAnswer, 'rule' | 'trigger'> {
  const trigger = events[index] as JourneyEvent;
  const before = events.slice(0, index);
  const upTo = events.filter((event) => event.at <= trigger.at);
  const received = events.slice(0, index + 1).findLastIndex((event) => event.type === 'custody.received');
  const nextReceived = events.findIndex((event, i) => i > index && event.type === 'custody.received');
  const episode = events.slice(Math.max(received, 0), nextReceived < 0 ? undefined : nextReceived);

  const computed = (name: string): unknown => {
    const had = (type: string) => upTo.some((event) => event.type === type);
    switch (name) {
      case 'wasRemanded':
        return had('court.remanded');
      case 'throughcareAccepted':
        return episode.some((event) => event.type === 'throughcare.accepted' && event.at <= trigger.at);
      case 'welcomeVisitAgreed':
        return episode.some((event) => event.type === 'welcome.visit.agreed' && event.at <= trigger.at);
      case 'inTemporaryAccommodation':
        return upTo.findLast((event) => /^housing\.(ta\.(entered|left)|settled)$/.test(event.type))?.type === 'housing.ta.entered';
      case 'daysSinceLiberation': {
        const free = before.findLast((event) => event.type === 'custody.liberated');
        return free && Math.floor((wall(trigger.at) - wall(free.at)) / day);
      }
      case 'custodyStatus': {
        const reception = events[received];
        if (!reception) return undefined;
        const sentenced = upTo.some(
          (event) => events.indexOf(event) > received && event.type === 'court.sentenced' && event.attrs?.['disposal'] === 'custody',
        );
        return sentenced ? 'sentenced' : reception.attrs?.['status'];
      }
      case 'custodyDays': {
        if (trigger.type === 'custody.liberated') {
          const start = before.findLast((event) => event.type === 'custody.received');
          return start && Math.floor((wall(trigger.at) - wall(start.at)) / day);
        }
        const out = events.slice(index + 1).find((event) => event.type === 'custody.liberated');
        return out ? Math.floor((wall(out.at) - wall(trigger.at)) / day) : trigger.attrs?.['expectedDays'];
      }
      default:
        throw new Error(name);
    }
  };
  const applies = rule.appliesTo.every((condition) => {
    const [[name, wanted]] = Object.entries(condition) as [[string, never]];
    if (name === 'needs') return profile.needs.includes(wanted);
    if (name === 'needsAny') return (wanted as string[]).some((need) => profile.needs.includes(need));
    if (name === 'tenancyAny') return (wanted as string[]).includes(profile.tenancy ?? '?');
    if (name === 'dependantsGte') return (profile.dependants ?? 0) >= wanted;
    if (name === 'supervisionEq') return profile.supervision === wanted;
    if (name === 'hasFalse') return profile.has[wanted] === false;
    if (name === 'flag') return profile[wanted] === true;
    if (name === 'flagFalse') return profile[wanted] !== true;
    const value = computed(wanted);
    if (value === undefined) return false;
    if (condition.eq !== undefined) return value === condition.eq;
    if (condition.gte !== undefined) return (value as number) >= condition.gte;
    if (condition.lte !== undefined) return (value as number) <= condition.lte;
    return (value as number) < (condition.lt as number);
  });
  if (!applies) return { verdict: 'not-applicable' };
  if (rule.unless.some((type) => episode.some((event) => event.type === type && event.at <= trigger.at))) {
    return { verdict: rule.unless.some((type) => type.endsWith('.declined')) ? 'declined' : 'not-applicable' };
  }
  if (rule.kind === 'pattern') return { verdict: 'present' };
  if (rule.kind === 'calendar') {
    const local = wall(trigger.at);
    const weekday = new Date(local).getUTCDay();
    const hard = weekday === 5 || weekday === 6 || weekday === 0 || holiday(iso(local)) || holiday(iso(local + day));
    return { verdict: hard ? 'present' : 'not-applicable' };
  }
  const due = dueTime(rule, trigger, holiday);
  if (due === undefined) return { verdict: 'not-applicable' };

  const lasting = ['financial.id.obtained', 'financial.bank.opened', 'health.gp.registered'];
  const expected = events.filter((event, i) => {
    if (!rule.expect.includes(event.type)) return false;
    if (!lasting.includes(event.type)) return episode.includes(event);
    const loss = event.type.replace(/\.\w+$/, '.lost');
    return !events.some((other, j) => j > i && other.type === loss && other.at <= trigger.at && event.at <= trigger.at);
  });
  let found: JourneyEvent | undefined;
  if (rule.window?.direction === 'before') {
    found = expected.find((event) => event.at <= due);
    if (found) return { verdict: 'met', dueAt: due, observedAt: found.at };
    found = expected[0];
  } else {
    if (rule.satisfiedByPrior) {
      found = expected.find((event) => event.at <= trigger.at);
      if (found) return { verdict: 'met', dueAt: due, observedAt: found.at };
    }
    found = expected.find((event) => event.at >= trigger.at);
    if (found && found.at <= due) return { verdict: 'met', dueAt: due, observedAt: found.at };
  }
  if (Object.entries(rule.metWhen ?? {}).some(([name, values]) => values.includes(trigger.attrs?.[name] as never)))
    return { verdict: 'met', dueAt: due, observedAt: trigger.at };
  const entered = events.findIndex((event, i) => i > index && event.type === trigger.type);
  const gone = (event: JourneyEvent, i: number) => i > index && event.at <= due && (rule.endsBy ?? []).includes(event.type);
  if (events.some((event, i) => gone(event, i) && (entered < 0 || i < entered))) return { verdict: 'not-applicable', dueAt: due };
  const same = (event: JourneyEvent, type: string) => event.type === type && event.attrs?.['domain'] === rule.domain;
  const lastNo = episode.findLastIndex((event) => same(event, 'moment.declined') && event.at <= due);
  if (lastNo >= 0 && !episode.some((event, i) => i > lastNo && same(event, 'moment.offered'))) return { verdict: 'declined', dueAt: due };
  if (events.some((event) => (event.type === 'person.died' || event.type === 'journey.ended') && event.at < due))
    return { verdict: 'not-applicable', dueAt: due };
  const opens = rule.window?.direction === 'before' ? (received < 0 ? -Infinity : (events[received] as JourneyEvent).at) : trigger.at;
  for (const gap of unseen ?? []) {
    const touches = gap.domain === rule.domain || gap.types?.some((type) => rule.expect.includes(type));
    if (touches && (gap.from ?? -Infinity) <= due && (gap.to ?? Infinity) >= opens) return { verdict: 'unknown', dueAt: due };
  }
  if (found) return { verdict: 'met-late', dueAt: due, observedAt: found.at };
  return { verdict: rule.window?.direction === 'before' || due < observationEnd ? 'missed' : 'due', dueAt: due };
}

function dueTime(rule: Rule, trigger: JourneyEvent, holiday: (date: string) => boolean): number | undefined {
  const { window } = rule;
  if (!window) return undefined;
  const value = typeof window.value === 'number' ? window.value : trigger.attrs?.[window.value.slice(6)];
  if (typeof value !== 'number') return undefined;
  const local = wall(trigger.at);
  const last = (date: number) => unwall(midnight(date) + day - 1000);
  if (window.direction === 'before') return window.unit === 'days' && value > 0 ? unwall(local - value * day) : trigger.at;
  if (window.unit === 'hours') return trigger.at + value * HOUR;
  if (window.unit === 'days') return window.endOfDay ? last(local + value * day) : unwall(local + value * day);
  if (window.unit === 'workingDays') {
    let date = midnight(local);
    for (let left = value; left > 0; ) {
      date += day;
      const weekday = new Date(date).getUTCDay();
      if (weekday !== 0 && weekday !== 6 && !holiday(iso(date))) left -= 1;
    }
    return last(date);
  }
  const start = new Date(midnight(local));
  const month = start.getUTCMonth() + value;
  const length = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return last(Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), length)) + (window.plusDays ?? 0) * day);
}
