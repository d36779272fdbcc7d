import {
  addDays,
  agenda,
  allowed,
  type Case,
  type CaseInput,
  DAY,
  dateOf,
  type Entry,
  HOUR,
  openCase,
  type Pathway,
  type Stepped,
  step,
} from 'justice-pathway';
import { scottishPathway, vocabulary } from 'justice-pathway/machines';
import { keyedDraws } from 'justice-pathway/simulate';
import type { z } from 'zod';

export const walkStart = Date.UTC(2026, 1, 2, 10);

export interface Walk {
  readonly case: Case;
  readonly entries: readonly Entry[];
  /** `stage.path` of every state rested in. */
  readonly visited: ReadonlySet<string>;
  readonly refused: readonly string[];
  readonly steps: readonly { readonly before: Case; readonly input: CaseInput; readonly stepped: Stepped }[];
}

/** One random journey from a seed: mostly due times and allowed events, seldom an ending. */
export function walk(seed: number, stage: (typeof scottishPathway)['start'][number], input: object, length = 60): Walk {
  const draws = keyedDraws(seed);
  let count = 0;
  const next = () => {
    count += 1;
    return draws.draw(0, 1, count);
  };
  const opened = openCase(scottishPathway, { id: `walk-${seed}`, person: 'p', stage, input: input as never, at: walkStart });
  let current: Case = opened.case;
  const entries = [...opened.entries];
  const visited = new Set<string>([placeOf(current)]);
  const refused: string[] = [];
  const steps: Walk['steps'][number][] = [];
  for (let turn = 0; turn < length && current.stage !== null; turn += 1) {
    const dues = agenda(scottishPathway, current);
    const first = dues[0];
    const chance = next();
    const chosen: CaseInput =
      first && chance < 0.4
        ? { type: 'due', due: first.id, dueAt: first.at, at: Math.max(first.at, current.at) }
        : eventFor(current, next, first?.at, chance > 0.985);
    const stepped = step<Pathway>(scottishPathway, current, chosen);
    steps.push({ before: current, input: chosen, stepped });
    if (!stepped.ok) {
      refused.push(`${chosen.type}: ${stepped.reason}`);
      continue;
    }
    current = stepped.case;
    entries.push(...stepped.entries);
    visited.add(placeOf(current));
    for (const entry of stepped.entries) if (entry.kind === 'stage' && entry.stage) visited.add(entry.stage);
  }
  return { case: current, entries, visited, refused, steps };
}

export function placeOf(of: Case): string {
  return of.stage === null ? `end.${of.outcome}` : `${of.stage}.${flat(of.value)}`;
}

/** @example flat({ custody: { charged: 'deciding' } }) // 'custody.charged.deciding' */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as object)
    .map(([key, inner]) => `${key}.${flat(inner)}`)
    .join();
}

const endings = ['person.died', 'journey.ended'];

function eventFor(current: Case, next: () => number, dueAt: number | undefined, ending: boolean): CaseInput {
  const names = allowed(scottishPathway, current)
    .map((each) => each.type)
    .filter((type) => ending || !endings.includes(type));
  const type = names[Math.floor(next() * names.length)] ?? 'journey.ended';
  const longest = dueAt === undefined ? 40 * DAY : Math.max(HOUR, Math.min(dueAt - current.at, 40 * DAY));
  const at = current.at + Math.floor(next() * longest);
  return { type, at, attrs: attrsFor(type, at, next) };
}

const numbers = [0, 1, 2, 12, 20, 45, 60, 90, 120, 240, 365, 730, 1461, 2922];

/** Random attributes that the vocabulary accepts. */
export function attrsFor(type: string, at: number, next: () => number): Record<string, unknown> {
  const shape = (vocabulary as unknown as Record<string, { attrs: z.ZodObject }>)[type]?.attrs.shape ?? {};
  const made: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    if (next() < 0.25) continue;
    const inner = (schema as z.ZodOptional<z.ZodType>).def.innerType as z.ZodType & { options?: string[]; def: { type: string } };
    const kind = inner.def.type;
    if (kind === 'enum') made[key] = inner.options?.[Math.floor(next() * (inner.options?.length ?? 1))];
    else if (kind === 'boolean') made[key] = next() < 0.5;
    else if (kind === 'number') made[key] = numbers[Math.floor(next() * numbers.length)];
    else if (kind === 'string')
      made[key] = lengthKeys.test(key)
        ? (['12m', '4y', '30d'][Math.floor(next() * 3)] as string)
        : dateKeys.test(key)
          ? addDays(dateOf(at, 'Europe/London'), Math.floor(next() * 120) - 10)
          : 'text';
  }
  return made;
}

const dateKeys = /(On|^on|^until|^to|^from|^next)$/;
const lengthKeys = /^(term|extension|punishmentPart|supervisedRelease)$/;
