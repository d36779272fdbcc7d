import { agenda, allowed, type Case, type CaseInput, openCase, replay, sampleAttrs, step, xstateStepper } from '../engine/index.ts';
import type { Entry } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import { type Draws, keyedDraws, type VocabularyEntry } from '../kernel/index.ts';
import type { Hook } from '../moment/index.ts';
import { lintPathway, type Pathway } from '../pathway/index.ts';
import { type ContractCheck, must } from './contract.ts';

/** What a pathway is proved with. */
export interface PathwayContractOptions<P extends Pathway = Pathway> {
  /** For each stage in which a case may open, what it asks for. @defaultValue `{}` for each */
  readonly inputs?: { readonly [K in P['start'][number]]?: object };
  readonly hooks?: readonly Hook[];
  /** How many random journeys. @defaultValue 30 */
  readonly walks?: number;
  /** Most steps of each. @defaultValue 60 */
  readonly steps?: number;
  /** When the cases open. @defaultValue 2 February 2026, 10:00 UTC */
  readonly at?: number;
}

/** One random journey through a pathway. */
interface Walked {
  readonly case: Case;
  readonly entries: readonly Entry[];
}

/**
 * What every pathway must do, whatever it is about: hold together, move the same by tables as by XState, be told again from its journal,
 * stay plain JSON, refuse without a change, and be able to end.
 * @example for (const check of pathwayContract(pathway, { hooks })) it(check.name, check.run)
 */
export function pathwayContract<P extends Pathway>(pathway: P, options: PathwayContractOptions<P> = {}): readonly ContractCheck[] {
  givenAs('pathwayContract', 'pathway', pathway, '{links:object meaning:object start:list}');
  givenAs('pathwayContract', 'options', options, 'object?');
  const { walks = 30, hooks } = options;
  const each = (look: (walked: Walked, seed: number) => void) => async () => {
    for (let seed = 1; seed <= walks; seed += 1) for (const start of pathway.start) look(walk(pathway, start, seed, options), seed);
  };
  return [
    {
      name: 'holds together: no fault that lint finds',
      async run() {
        const faults = lintPathway(pathway, hooks ? { hooks } : {}).filter(({ severity }) => severity === 'error');
        must(faults.length === 0, faults.map(({ path, message }) => `${path ?? ''} ${message}`).join('; '));
      },
    },
    {
      name: 'moves the same by its tables as by XState, and is refused the same',
      run: each((_, seed) => {
        for (const start of pathway.start) walk(pathway, start, seed, options, (of, input) => same(pathway, of, input));
      }),
    },
    {
      name: 'is told again from its journal',
      run: each(({ case: of, entries }, seed) => {
        const again = replay(pathway, entries);
        must(again.ok && text(again.case) === text(of), `journey ${seed} gives the same case again${again.ok ? '' : `: ${again.message}`}`);
      }),
    },
    {
      name: 'is plain JSON at every step',
      run: each(({ case: of }, seed) => must(text(JSON.parse(text(of))) === text(of), `the case of journey ${seed} survives a store`)),
    },
    {
      name: 'can end: some journey comes to the end of its case',
      async run() {
        const ended = pathway.start.filter((start) =>
          Array.from({ length: walks }, (_, seed) => walk(pathway, start, seed + 1, options)).some((walked) => walked.case.stage === null),
        );
        const never = pathway.start.filter((start) => !ended.includes(start));
        must(never.length === 0, `a journey that starts in ${never.join(', ')} can end`);
      },
    },
  ];
}

function walk(
  pathway: Pathway,
  stage: string,
  seed: number,
  { inputs = {}, steps = 60, at = Date.UTC(2026, 1, 2, 10) }: PathwayContractOptions,
  look: (of: Case, input: CaseInput) => void = () => {},
): Walked {
  const draws = keyedDraws(seed);
  const input = (inputs as Readonly<Record<string, object>>)[stage] ?? {};
  const opened = openCase(pathway, { id: `walk-${seed}`, person: 'p', stage, input: input as never, at });
  let of: Case = opened.case;
  const entries = [...opened.entries];
  for (let turn = 0; turn < steps && of.stage !== null; turn += 1) {
    const input = nextInput(pathway, of, draws, turn);
    look(of, input);
    const stepped = step(pathway, of, input);
    if (!stepped.ok) {
      must(agenda(pathway, of).length + allowed(pathway, of).length > 0, `a case in "${of.stage}" that is open has a way on`);
      continue;
    }
    of = stepped.case;
    entries.push(...stepped.entries);
  }
  return { case: of, entries };
}

/** Half of the time what falls due next; else any event that may be possible, an hour to ten days later. */
function nextInput(pathway: Pathway, of: Case, draws: Draws, turn: number): CaseInput {
  const draw = (decision: number) => draws.draw(turn, decision, 1);
  const due = agenda(pathway, of)[0];
  const events = allowed(pathway, of);
  if (due && (events.length === 0 || draw(1) < 0.5)) {
    return { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, of.at) };
  }
  const words: readonly VocabularyEntry[] = Object.values(pathway.vocabulary);
  const known = events.flatMap(({ type }) => pathway.vocabulary[type] ?? []);
  const word = pick(known.length > 0 && draw(2) < 0.9 ? known : words, draw(3));
  const later = of.at + Math.ceil(draw(4) ** 3 * 10 * 86_400_000);
  const at = due ? Math.min(later, due.at) : later;
  return { type: word.type, at, attrs: pick(sampleAttrs(word, at, pathway.zone), draw(5)) };
}

function same(pathway: Pathway, of: Case, input: CaseInput): void {
  const before = text(of);
  const [tables, xstate] = [step(pathway, of, input), step(pathway, of, input, { stepperOf: xstateStepper })];
  must(text(tables) === text(xstate), `"${input.type}" in "${of.stage}" (${JSON.stringify(of.value)}) moves the same`);
  must(text(of) === before, `"${input.type}" leaves the case that it was given as it was`);
}

const text = (value: unknown): string => JSON.stringify(value);
const pick = <T>(of: readonly T[], draw: number): T => of[Math.floor(draw * of.length)] as T;
