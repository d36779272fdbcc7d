import { formatInstant, nearest } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { allowed, has, open, timers } from './agenda.ts';
import type { Case, CaseInput, Due, DueEvent, Refusal } from './case.ts';
import { frameOf, type StepOptions, stageOf, stepperOf } from './steppers.ts';

/** Why an input cannot even be tried, in the order of the engine's contract; `undefined` when it can. */
export function refusalBefore(pathway: Pathway, of: Case, input: CaseInput, options: StepOptions): Refusal | undefined {
  const no = refuser(pathway, of, options);
  if (of.stage === null) return no({ reason: 'case-closed', outcome: of.outcome }, 'The case is closed.');
  if (!stageOf(pathway, of)) {
    const [theirs, ours] = [`${of.pathway}@${of.version}`, `${pathway.id}@${pathway.version}`];
    return no(
      { reason: 'other-version', case: theirs, pathway: ours },
      `The case runs on ${theirs}, not on ${ours}, or its stage has changed.`,
    );
  }
  if (isDue(input)) {
    if (!Number.isSafeInteger(input.at)) return no(badTime, 'The time is not a whole number of milliseconds.');
    return refuseDue(pathway, of, input, options);
  }
  const entry = Object.hasOwn(pathway.vocabulary, input.type) ? pathway.vocabulary[input.type] : undefined;
  if (!entry) {
    const close = nearest(input.type, Object.keys(pathway.vocabulary));
    const hint = close === undefined ? '' : ` Did you mean "${close}"?`;
    return no(
      { reason: 'unknown-event', ...(close === undefined ? {} : { nearest: close }) },
      `There is no event "${short(input.type)}".${hint}`,
    );
  }
  if (!Number.isSafeInteger(input.at)) return no(badTime, 'The time is not a whole number of milliseconds.');
  const parsed = entry.attrs.safeParse(input.attrs ?? {});
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: ['attrs', ...issue.path].join('.'), message: issue.message }));
    return no(
      { reason: 'bad-event', issues },
      `"${input.type}" has attributes of the wrong kind: ${issues.map((each) => each.path).join(', ')}.`,
    );
  }
  if (input.at < of.at) {
    return no(
      { reason: 'out-of-order', lastAt: of.at },
      `The case has already reached ${formatInstant(of.at)}; ${formatInstant(input.at)} is before that.`,
    );
  }
  return undefined;
}

/** Why an input that could be tried was not taken. */
export function refusalAfter(pathway: Pathway, of: Case, type: string, options: StepOptions): Refusal {
  const no = refuser(pathway, of, options);
  const guards = allowed(pathway, of, options).find((each) => each.type === type)?.when;
  if (guards) return no({ reason: 'guard-refused', guards }, `"${type}" was refused by ${guards.join(', ')}.`);
  return no(
    { reason: 'not-allowed-here', stage: of.stage ?? '', state: stateText(of.value) },
    `"${type}" cannot happen in ${of.stage} while ${stateText(of.value)}.`,
  );
}

export function isDue(input: CaseInput): input is DueEvent {
  return input.type === 'due' && 'due' in input;
}

/** A state value as one dotted word. @example stateText({ sentenced: 'planning' }) // 'sentenced.planning' */
export function stateText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const [key, rest] = Object.entries(value)[0] ?? ['', ''];
  return `${key}.${stateText(rest)}`;
}

const badTime = { reason: 'bad-event', issues: [{ path: 'at', message: 'not a whole number of milliseconds' }] } as const;

function refuseDue(pathway: Pathway, of: Case, input: DueEvent, options: StepOptions): Refusal | undefined {
  const no = refuser(pathway, of, options);
  const stage = stageOf(pathway, of);
  const asked: Due = { id: input.due, at: input.dueAt, name: '' };
  const stands = stage !== undefined && has(open(timers(stepperOf(stage, options), frameOf(of), of.stay), of.fired), asked);
  if (!stands) return no({ reason: 'stale-due' }, 'This due time no longer stands.');
  if (input.at < input.dueAt) return no({ reason: 'not-yet-due', dueAt: input.dueAt }, `This falls due at ${formatInstant(input.dueAt)}.`);
  return undefined;
}

type Reasoned<R> = R extends Refusal ? Omit<R, 'ok' | 'message' | 'allowed'> : never;

function refuser(pathway: Pathway, of: Case, options: StepOptions) {
  return (reason: Reasoned<Refusal>, message: string): Refusal =>
    ({ ok: false, ...reason, message, allowed: allowed(pathway, of, options) }) as Refusal;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
