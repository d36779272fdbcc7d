import type { AssumedValue } from './assumed.ts';
import type { SimulationAssumptions } from './assumptions.ts';

type Step = string | number;
type Node = Readonly<Record<string, unknown>> | readonly unknown[];

/** Where a number stands in the assumptions. */
export interface NumberPlace {
  readonly id: string;
  readonly path: readonly Step[];
  readonly value: number;
  readonly confidence: AssumedValue['confidence'];
  readonly source: string;
  readonly isShare: boolean;
  readonly mayBeNegative: boolean;
}

/** What says where a number comes from, whom it is for or when: not itself a number that is assumed. */
const notNumbers = new Set(['source', 'year', 'confidence', 'note', 'who', 'given', 'notOn', 'closedOn', 'opening', 'told', 'usualDesks']);
const heads: Readonly<Record<string, string>> = { services: 'step', returns: 'return', choices: 'choice', asks: 'ask', desks: 'desk' };
const ofPeople = new Set(['phone', 'photoId', 'bankAccount', 'gpRegistered', 'dependants', 'notifiableVictim']);
/** Left out of ids: what is there to be told is told without them. */
const silent = new Set(['value', 'options', 'spread', 'steps', 'p', 'needs', 'flags', 'bands', 'oneOf']);
const shares = new Set(['p', 'asked', 'offered', 'accepted', 'reached', 'noShow', 'ofPathway', 'fraction']);

interface Seen {
  readonly confidence: AssumedValue['confidence'];
  readonly source: string;
}

/** All numbers of the assumptions, each with an id that says where it stands. */
export function numberPlaces(assumptions: SimulationAssumptions): NumberPlace[] {
  const places: NumberPlace[] = [];
  const taken = new Set<string>();
  const walk = (node: Node, path: readonly Step[], words: readonly string[], seen: Seen): void => {
    const own = originOf(node) ?? seen;
    for (const [key, child] of Array.isArray(node) ? node.entries() : Object.entries(node)) {
      if (notNumbers.has(String(key)) || (path.length === 0 && key === 'episodes')) continue;
      const next = [...path, key];
      const named =
        path.at(-1) === 'needs' && path[0] === 'arrivals'
          ? ['need', String(key)]
          : path[0] === 'arrivals' && ofPeople.has(String(key))
            ? ['people', String(key)]
            : [...words, ...wordsOf(node, key, child, path)];
      if (typeof child === 'number') places.push(placeOf(node, next, named, child, own, taken));
      else if (typeof child === 'object' && child !== null) walk(child as Node, next, named, own);
    }
  };
  walk(assumptions as unknown as Node, [], [], { confidence: 'low', source: 'Assumption' });
  return places;
}

/** The same assumptions with another number in a place; shares beside it that add up to one with it keep their proportions. */
export function withNumberAt(assumptions: SimulationAssumptions, { path }: NumberPlace, value: number): SimulationAssumptions {
  const list = listAt(assumptions, path);
  if (list === undefined) return put(assumptions, path, value) as SimulationAssumptions;
  const { at, rest, values, place } = list;
  const before = values[place] as number;
  const others = before < 1 ? (1 - value) / (1 - before) : 0;
  return values.reduce<unknown>(
    (next, each, index) => put(next, [...at, index, ...rest], index === place ? value : each * others),
    assumptions,
  ) as SimulationAssumptions;
}

/** The list of shares that a number is one of; `undefined` where it stands alone. */
function listAt(
  of: unknown,
  path: readonly Step[],
): { at: readonly Step[]; rest: readonly Step[]; values: number[]; place: number } | undefined {
  const isP = path.at(-1) === 'p';
  const place = path.at(isP ? -2 : -1);
  if (typeof place !== 'number') return undefined;
  const at = path.slice(0, isP ? -2 : -1);
  const rest = isP ? ['p'] : [];
  const list = at.reduce<unknown>((node, step) => (node as Record<Step, unknown>)[step], of) as readonly unknown[];
  const values = list.map((each) => (isP ? (each as { p?: unknown }).p : each));
  if (!values.every((each): each is number => typeof each === 'number')) return undefined;
  return Math.abs(values.reduce((sum, each) => sum + each, 0) - 1) < 1e-6 && values.length > 1 ? { at, rest, values, place } : undefined;
}

function put(node: unknown, [step, ...rest]: readonly Step[], value: number): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.with(step as number, put(node[step as number], rest, value));
  return { ...(node as object), [step]: put((node as Record<string, unknown>)[step as string], rest, value) };
}

function placeOf(
  node: Node,
  path: readonly Step[],
  words: readonly string[],
  value: number,
  { confidence, source }: Seen,
  taken: Set<string>,
): NumberPlace {
  let id = words.join(':');
  for (let turn = 2; taken.has(id); turn += 1) id = `${words.join(':')}:${turn}`;
  taken.add(id);
  const last = path.at(-1) === 'value' ? path.at(-2) : path.at(-1);
  const inList = Array.isArray(node) && node.every((each) => typeof each === 'number');
  const isShare =
    shares.has(String(last)) ||
    path.includes('needs') ||
    path.includes('flags') ||
    (path[0] === 'arrivals' && (ofPeople.has(String(last)) || inList));
  return {
    id,
    path,
    value,
    confidence,
    source,
    isShare: isShare && !path.includes('factors') && !path.includes('needFactors'),
    mayBeNegative: value < 0 || path.includes('days') || path.includes('wait'),
  };
}

function originOf(node: Node): Seen | undefined {
  const { confidence, source } = node as Partial<{ confidence: AssumedValue['confidence']; source: { title: string } }>;
  return confidence !== undefined && source?.title !== undefined ? { confidence, source: source.title } : undefined;
}

/** How a step on the way is told in an id. */
function wordsOf(node: Node, key: Step, child: unknown, path: readonly Step[]): string[] {
  if (path.length === 0) return [heads[String(key)] ?? String(key)];
  if (typeof key === 'number') return [nameOf(child) ?? placeWord(node, key, path)].filter((word) => word !== '');
  return silent.has(key) ? [] : [key];
}

/** The first of a desk's places is told without a number. */
const placeWord = (_: Node, key: number, path: readonly Step[]): string => (path.at(-1) === 'places' && key === 0 ? '' : String(key + 1));

function nameOf(child: unknown): string | undefined {
  if (typeof child !== 'object' || child === null) return undefined;
  const { id, stage, state, contact, domain, given } = child as Readonly<Record<string, unknown>>;
  if (typeof id === 'string') return id;
  if (typeof contact === 'string') return `${contact}:${String(domain)}`;
  if (typeof stage !== 'string') return undefined;
  const only = Object.entries((given as object | undefined) ?? {}).map(([name, value]) => `${name}=${String(value)}`);
  return `${stage}:${String(state)}${only.length === 0 ? '' : `[${only.join(',')}]`}`;
}
