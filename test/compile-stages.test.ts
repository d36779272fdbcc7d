import { agenda, allowed, type Case, type CaseInput, dateOf, openCase, type Pathway, step, type Vocabulary } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { decisionKey, keyedDraws } from 'justice-pathway/simulate';
import { xstateStepper } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';

const byXstate = { stepperOf: xstateStepper };
const types = Object.values(scottishPathway.vocabulary);

describe('the compiled stepper on every stage', () => {
  it('moves, refuses, raises moments and falls due as XState does, step by step, with JSON between', () => {
    const visited = new Set<string>();
    const refusals = new Map<string, number>();
    let steps = 0;
    for (let walk = 0; walk < 260; walk += 1) {
      const draw = drawer(walk);
      const stage = scottishPathway.start[Math.floor(draw() * scottishPathway.start.length)] as (typeof scottishPathway.start)[number];
      const start = {
        id: `c${walk}`,
        person: `p${walk}`,
        stage,
        input: stage === 'custody' ? { status: draw() < 0.5 ? 'remand' : 'sentenced' } : {},
        at: Date.UTC(2025, 5, 1) + Math.floor(draw() * 365) * 86_400_000,
      };
      const first = openCase(scottishPathway, start as never, byXstate);
      expect(openCase(scottishPathway, start as never)).toEqual(first);
      let theCase: Case = first.case;
      for (let turn = 0; turn < 90 && theCase.stage !== null; turn += 1) {
        visited.add(`${theCase.stage}:${JSON.stringify(theCase.value)}`);
        const input = nextInput(theCase, draw);
        const xstate = step<Pathway>(scottishPathway, theCase, input, byXstate);
        const ours = step<Pathway>(scottishPathway, theCase, input);
        expect(ours).toEqual(xstate);
        if (!xstate.ok) {
          refusals.set(xstate.reason, (refusals.get(xstate.reason) ?? 0) + 1);
          continue;
        }
        steps += 1;
        theCase = JSON.parse(JSON.stringify(xstate.case)) as Case;
        expect(agenda(scottishPathway, theCase)).toEqual(agenda(scottishPathway, theCase, byXstate));
        expect(allowed(scottishPathway, theCase)).toEqual(allowed(scottishPathway, theCase, byXstate));
      }
    }
    expect(new Set([...visited].map((state) => state.split(':')[0]))).toEqual(new Set(Object.keys(scottishPathway.stages)));
    expect(visited.size).toBeGreaterThan(90);
    expect(steps).toBeGreaterThan(4000);
    expect([...refusals.keys()].sort()).toEqual(['guard-refused', 'not-allowed-here']);
  }, 120_000);
});

// Helpers

function drawer(walk: number): () => number {
  const draws = keyedDraws(20261121);
  let count = 0;
  return () => draws.draw(walk, decisionKey('walk'), count++);
}

/** Guided: mostly what is allowed or due, now and then anything, an ending rarely. Uniform events would end at once. */
function nextInput(of: Case, draw: () => number): CaseInput {
  const due = agenda(scottishPathway, of)[0];
  const kind = draw();
  if (due && kind < 0.4) return { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, of.at) };
  const wait = Math.floor(draw() * draw() * 20 * 86_400_000);
  const at = due ? Math.min(of.at + wait, Math.max(due.at, of.at)) : of.at + wait;
  const now = allowed(scottishPathway, of).map(({ type }) => type);
  const pool =
    kind < 0.92 ? now.filter((type) => !type.startsWith('person.died') && !type.startsWith('journey.')) : types.map(({ type }) => type);
  const type = pool[Math.floor(draw() * pool.length)] ?? 'person.died';
  return { type, at, attrs: attrsOf(type, at, draw) };
}

const words: Vocabulary = scottishPathway.vocabulary;

/** Attributes that the vocabulary allows, from the values its schema names. */
function attrsOf(type: string, at: number, draw: () => number): Record<string, unknown> {
  const schema = words[type]?.attrs as unknown as { shape?: Record<string, unknown>; safeParse(value: unknown): { success: boolean } };
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema.shape ?? {})) {
    if (draw() < 0.3) continue;
    const made = madeFrom(value, at, draw);
    if (made !== undefined) found[key] = made;
  }
  return schema.safeParse(found).success ? found : {};
}

function madeFrom(schema: unknown, at: number, draw: () => number): unknown {
  const of = schema as { safeParse(value: unknown): { success: boolean }; def?: { innerType?: { options?: readonly string[] } } };
  const options = of.def?.innerType?.options;
  if (options) return options[Math.floor(draw() * options.length)];
  const candidates = [draw() < 0.5, 1 + Math.floor(draw() * 400), dateOf(at + Math.floor(draw() * 100) * 86_400_000, 'Europe/London')];
  return candidates.find((candidate) => of.safeParse(candidate).success);
}
