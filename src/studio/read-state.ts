import { walkActions, walkCompanions, walkDesks, walkPeople, walkStarts } from 'justice-pathway/machines';
import type { AreaDesk, AreaState } from './area/area.ts';
import { firstState, type SeeState, type StudioState, shoesOf, type ViewName, views, type WalkState, type YearState } from './state.ts';

const isDay = /^20[2-9]\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A state as it was read, and what could not be read of it, in sentences. */
export interface ReadState {
  readonly state: StudioState;
  readonly trouble: readonly string[];
}

/** Writes a state as the part of an address after `#`: the view in words, and the rest only where it differs from the beginning. */
export function addressOf(state: StudioState): string {
  const rest: Record<string, unknown> = {};
  const walk = differing(state.walk, { ...beginning(state.walk.person), person: firstState.walk.person });
  const year = differing(state.year, firstState.year);
  if (Object.keys(walk).length > 0) rest['walk'] = walk;
  const area = differing(state.area, firstState.area);
  const see = differing(state.see, firstState.see);
  if (Object.keys(see).length > 0) rest['see'] = see;
  if (Object.keys(year).length > 0) rest['year'] = year;
  if (Object.keys(area).length > 0) rest['area'] = area;
  return `#/${state.view}${Object.keys(rest).length > 0 ? `?s=${toBase64(JSON.stringify(rest))}` : ''}`;
}

/** Reads an address; whatever is not understood falls back to the beginning, and is told. */
export function stateOf(address: string): ReadState {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?');
  const view = views.find((one) => one === path);
  const lost = path !== '' && view === undefined ? [`There is no view called “${path.slice(0, 40)}” in this page.`] : [];
  const text = new URLSearchParams(query).get('s') ?? '';
  if (text === '') return { state: { ...firstState, view: view ?? 'home' }, trouble: lost };
  const rest = parsed(fromBase64(text));
  if (rest === undefined)
    return {
      state: { ...firstState, view: view ?? 'home' },
      trouble: [...lost, 'This link is damaged: its choices could not be read, so the page begins afresh. Ask for the link again.'],
    };
  const read = readParts(rest);
  return { state: { view: view ?? 'home', ...read.parts }, trouble: [...lost, ...read.trouble] };
}

/** A state as a file; the same form as in the address. */
export function scenarioFile(state: StudioState): string {
  return `${JSON.stringify({ justicePathwayScenario: 1, walk: state.walk, year: state.year, see: state.see, area: state.area }, null, 2)}\n`;
}

/** Reads a scenario file; `undefined` where it is not one. */
export function readScenario(text: string, view: ViewName): ReadState | undefined {
  const read = parsed(text);
  if (field(read, 'justicePathwayScenario') !== 1) return undefined;
  const { parts, trouble } = readParts(read);
  return { state: { view, ...parts }, trouble };
}

/** Reads the walk and the changes of a year, as a link, a scenario or a session holds them. */
export function readParts(value: unknown): { readonly parts: Omit<StudioState, 'view'>; readonly trouble: readonly string[] } {
  const trouble: string[] = [];
  const parts = {
    walk: readWalk(field(value, 'walk'), trouble),
    year: readYear(field(value, 'year'), trouble),
    see: readSee(field(value, 'see'), trouble),
    area: readArea(field(value, 'area'), trouble),
  };
  return { parts, trouble };
}

/** Reads one walk; what is not understood is told and falls back to the ready person. */
export function readWalk(value: unknown, trouble: string[]): WalkState {
  const person = field(value, 'person');
  if (person !== undefined && !walkPeople.some((one) => one.id === person))
    trouble.push('It names a person whom this page does not know; the first ready person stands in.');
  const first = beginning(person);
  const not = (what: string) => trouble.push(`It could not be read: ${what}. The usual value stands in.`);
  const text = (key: keyof WalkState & string, what: string, pattern: RegExp, otherwise: string) => {
    const one = field(value, key);
    if (one === undefined) return otherwise;
    if (typeof one === 'string' && pattern.test(one)) return one;
    not(what);
    return otherwise;
  };
  const flag = (key: 'phone' | 'photoId' | 'bank' | 'gp' | 'supervised' | 'told' | 'begun') => {
    const one = field(value, key);
    if (one !== undefined && typeof one !== 'boolean') not(key);
    return typeof one === 'boolean' ? one : first[key];
  };
  const whole = (key: string, what: string, low: number, high: number, otherwise: number) => {
    const one = field(value, key);
    if (one === undefined) return otherwise;
    if (typeof one === 'number' && Number.isInteger(one) && one >= low && one <= high) return one;
    not(what);
    return otherwise;
  };
  const given = field(value, 'branches');
  if (given !== undefined && !Array.isArray(given)) not('what was chosen');
  const branches = list(given, 4).map((branch) => list(branch, 40).map((stop) => ticked(stop, trouble)));
  const start = field(value, 'start');
  if (start !== undefined && !(typeof start === 'string' && Object.hasOwn(walkStarts, start))) not('where the walk begins');
  const beside = field(value, 'beside') ?? '';
  const isThere = beside === '' || walkCompanions.some((one) => one.id === beside && one.beside.includes(first.person));
  if (!isThere) not('who walks beside');
  return {
    person: first.person,
    beside: isThere ? String(beside) : '',
    start: typeof start === 'string' && Object.hasOwn(walkStarts, start) ? start : first.start,
    needs: field(value, 'needs') === undefined ? first.needs : words(field(value, 'needs')),
    tenancy: text('tenancy', 'the home', /^(none|sole|joint|family)$/, first.tenancy),
    phone: flag('phone'),
    photoId: flag('photoId'),
    bank: flag('bank'),
    gp: flag('gp'),
    dependants: whole('dependants', 'how many children', 0, 9, first.dependants),
    supervised: flag('supervised'),
    told: flag('told'),
    begun: flag('begun'),
    days: whole('days', 'the days of the sentence', 15, 3650, first.days),
    day: text('day', 'the day', isDay, first.day),
    hour: whole('hour', 'the hour', 0, 23, first.hour),
    branches: branches.length > 0 ? branches : [[]],
    branch: whole('branch', 'which way is shown', 0, Math.max(0, branches.length - 1), 0),
    draft: ticked(field(value, 'draft') ?? [], trouble),
  };
}

/** The walk of a ready person before anything is chosen; what a link leaves out is taken from here. */
function beginning(person: unknown): WalkState {
  const ready = walkPeople.find((one) => one.id === person);
  return ready === undefined ? firstState.walk : { ...firstState.walk, ...shoesOf(ready) };
}

function ticked(value: unknown, trouble: string[]): string[] {
  const all = words(value);
  const known = all.filter((one) => /^(ask|no):[a-z-]{1,30}$/.test(one) || Object.hasOwn(walkActions, one));
  if (known.length < all.length || !Array.isArray(value))
    trouble.push('Some steps of the walk are not known to this page and were left out.');
  return known;
}

function readYear(value: unknown, trouble: string[]): YearState {
  const levers = Object.entries(record(field(value, 'levers'))).filter(([, one]) => ['number', 'string', 'boolean'].includes(typeof one));
  const given = Object.entries(record(field(value, 'numbers')));
  const numbers = given.filter(([, one]) => typeof one === 'number' && one >= 0 && one <= 100);
  if (numbers.length < given.length) trouble.push('Some numbers of the year could not be read and were left as they are.');
  return {
    levers: Object.fromEntries(levers.slice(0, 60)) as YearState['levers'],
    numbers: Object.fromEntries(numbers.slice(0, 200)) as Record<string, number>,
  };
}

function readSee(value: unknown, trouble: string[]): SeeState {
  const { see: first } = firstState;
  const [desk, day, hour] = [field(value, 'desk') ?? first.desk, field(value, 'day') ?? first.day, field(value, 'hour') ?? first.hour];
  if (
    typeof desk === 'string' &&
    /^[a-z0-9-]{1,60}$/.test(desk) &&
    typeof day === 'string' &&
    isDay.test(day) &&
    typeof hour === 'number' &&
    Number.isInteger(hour) &&
    hour >= 0 &&
    hour <= 23
  )
    return { desk, day, hour };
  trouble.push('Which people are watched could not be read. The usual Friday stands in.');
  return first;
}

/** Reads what was typed about an area; a desk that is not understood is left out and told. */
export function readArea(value: unknown, trouble: string[]): AreaState {
  const given = Object.entries(record(field(value, 'desks')));
  const desks = given.flatMap(([id, one]): [string, AreaDesk][] => {
    const hours = field(one, 'hours') ?? '';
    const wait = field(one, 'waitDays');
    const seen = field(one, 'places');
    const isPlaces = seen === undefined || (typeof seen === 'number' && Number.isInteger(seen) && seen >= 1 && seen <= 100);
    const flags = ['phone', 'photoId'].map((key) => field(one, key));
    const isRead =
      walkDesks.some((desk) => desk.id === id) &&
      typeof hours === 'string' &&
      hours.length <= 200 &&
      (wait === undefined || (typeof wait === 'number' && Number.isInteger(wait) && wait >= 0 && wait <= 400)) &&
      isPlaces &&
      flags.every((flag) => flag === undefined || typeof flag === 'boolean');
    if (!isRead) {
      trouble.push('What was typed about a desk could not be read and was left out.');
      return [];
    }
    const [phone, photoId] = flags as (boolean | undefined)[];
    return [
      [
        id,
        {
          hours,
          ...(typeof wait === 'number' ? { waitDays: wait } : {}),
          ...(typeof seen === 'number' ? { places: seen } : {}),
          ...(phone === undefined ? {} : { phone }),
          ...(photoId === undefined ? {} : { photoId }),
        },
      ],
    ];
  });
  const travel = field(value, 'travel');
  const isMinutes = typeof travel === 'number' && Number.isInteger(travel) && travel >= 0 && travel <= 1440;
  if (travel !== undefined && !isMinutes) trouble.push('The minutes from the gate could not be read.');
  const rides = field(value, 'rides');
  const isRides = typeof rides === 'string' && rides.length <= 2000;
  if (rides !== undefined && !isRides) trouble.push('The rides from the gate could not be read.');
  return { desks: Object.fromEntries(desks), travel: isMinutes ? travel : 0, ...(isRides && rides !== '' ? { rides } : {}) };
}

function differing<T extends object>(value: T, from: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(from[key as keyof T])),
  ) as Partial<T>;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A field of what may be anything. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function list(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function words(value: unknown): string[] {
  return list(value, 60).filter((one): one is string => typeof one === 'string' && /^[A-Za-z0-9:._-]{1,60}$/.test(one));
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (mark) => mark.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
