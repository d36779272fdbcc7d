import { invented } from './content.ts';

/** The views of the page. */
export const views = ['home', 'walk', 'year', 'records', 'take-away'] as const;
export type ViewName = (typeof views)[number];

/** One person's walk: who they are, when they leave, and what was done at each contact. Invented, so it may stand in a link. */
export interface WalkState {
  readonly person: string;
  readonly needs: readonly string[];
  readonly tenancy: string;
  readonly phone: boolean;
  readonly photoId: boolean;
  readonly bank: boolean;
  readonly gp: boolean;
  readonly children: boolean;
  readonly supervised: boolean;
  /** Days of the sentence. */
  readonly days: number;
  /** Day of liberation. */
  readonly day: string;
  /** Hour of liberation, local time. */
  readonly hour: number;
  /** What was chosen at each contact so far, for each branch. */
  readonly branches: readonly (readonly (readonly string[])[])[];
  readonly branch: number;
  /** The walk has begun: the form is put away. */
  readonly begun: boolean;
}

/** One scenario beside the baseline. */
export interface YearState {
  readonly levers: Readonly<Record<string, number | string | boolean>>;
  /** Numbers that the group changed, by the id of the assumption. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface StudioState {
  readonly view: ViewName;
  readonly walk: WalkState;
  readonly year: YearState;
}

const [first] = invented;

export const firstState: StudioState = {
  view: 'home',
  walk: {
    person: first.id,
    ...first.walk,
    day: '2027-03-18',
    hour: 10,
    branches: [[]],
    branch: 0,
    begun: false,
  },
  year: { levers: {}, numbers: {} },
};

/** Writes a state as the part of an address after `#`: the view in words, and the rest only where it differs from the beginning. */
export function addressOf(state: StudioState): string {
  const rest: Record<string, unknown> = {};
  const walk = differing(state.walk, firstState.walk);
  const year = differing(state.year, firstState.year);
  if (Object.keys(walk).length > 0) rest['walk'] = walk;
  if (Object.keys(year).length > 0) rest['year'] = year;
  return `#/${state.view}${Object.keys(rest).length > 0 ? `?s=${toBase64(JSON.stringify(rest))}` : ''}`;
}

/** Reads an address; whatever is not understood falls back to the beginning. */
export function stateOf(address: string): StudioState {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?');
  const view = views.find((one) => one === path) ?? 'home';
  const text = fromBase64(new URLSearchParams(query).get('s') ?? '');
  try {
    const rest: unknown = text === '' ? {} : JSON.parse(text);
    return { view, walk: readWalk(field(rest, 'walk')), year: readYear(field(rest, 'year')) };
  } catch {
    return { ...firstState, view };
  }
}

/** A state as a file; the same form as in the address. */
export function scenarioFile(state: StudioState): string {
  return `${JSON.stringify({ justicePathwayScenario: 1, walk: state.walk, year: state.year }, null, 2)}\n`;
}

/** Reads a scenario file; `undefined` where it is not one. */
export function readScenario(text: string, view: ViewName): StudioState | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (field(read, 'justicePathwayScenario') !== 1) return undefined;
    return { view, walk: readWalk(field(read, 'walk')), year: readYear(field(read, 'year')) };
  } catch {
    return undefined;
  }
}

function differing<T extends object>(value: T, from: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(from[key as keyof T])),
  ) as Partial<T>;
}

function readWalk(value: unknown): WalkState {
  const first = firstState.walk;
  const text = (key: keyof WalkState & string, pattern: RegExp, otherwise: string) => {
    const one = field(value, key);
    return typeof one === 'string' && pattern.test(one) ? one : otherwise;
  };
  const flag = (key: 'phone' | 'photoId' | 'bank' | 'gp' | 'children' | 'supervised' | 'begun') => {
    const one = field(value, key);
    return typeof one === 'boolean' ? one : first[key];
  };
  const whole = (key: string, low: number, high: number, otherwise: number) => {
    const one = field(value, key);
    return typeof one === 'number' && Number.isInteger(one) && one >= low && one <= high ? one : otherwise;
  };
  const branches = list(field(value, 'branches'), 4).map((branch) => list(branch, 40).map((step) => words(step)));
  return {
    person: text('person', /^[a-z-]{1,30}$/, first.person),
    needs: field(value, 'needs') === undefined ? first.needs : words(field(value, 'needs')),
    tenancy: text('tenancy', /^(none|sole|joint|family)$/, first.tenancy),
    phone: flag('phone'),
    photoId: flag('photoId'),
    bank: flag('bank'),
    gp: flag('gp'),
    children: flag('children'),
    supervised: flag('supervised'),
    begun: flag('begun'),
    days: whole('days', 15, 3650, first.days),
    day: text('day', /^20[2-9]\d-\d\d-\d\d$/, first.day),
    hour: whole('hour', 0, 23, first.hour),
    branches: branches.length > 0 ? branches : [[]],
    branch: whole('branch', 0, Math.max(0, branches.length - 1), 0),
  };
}

function readYear(value: unknown): YearState {
  const levers = Object.entries(record(field(value, 'levers'))).filter(([, one]) => ['number', 'string', 'boolean'].includes(typeof one));
  const numbers = Object.entries(record(field(value, 'numbers'))).filter(([, one]) => typeof one === 'number' && Number.isFinite(one));
  return {
    levers: Object.fromEntries(levers.slice(0, 60)) as YearState['levers'],
    numbers: Object.fromEntries(numbers.slice(0, 200)) as Record<string, number>,
  };
}

function field(value: unknown, key: string): unknown {
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
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}
