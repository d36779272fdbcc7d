import { formatInstant, nearest, parseBy, type VocabularyEntry } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { allowed, leafIn } from './agenda.ts';
import type { Case, CaseEvent, CaseInput, DueEvent, Refusal } from './case.ts';
import type { StageTables } from './move/case-tables.ts';
import { timerEvent } from './move/mover.ts';
import type { StepOptions } from './move/stepper.ts';

/** An event that can be tried: its word in the vocabulary, and its attributes as that wants them. */
interface Checked {
  readonly entry: VocabularyEntry;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** Why a case that is in no stage of the pathway takes nothing. */
export function refusalWithoutStage(pathway: Pathway, of: Case): Refusal {
  const no = refuser(pathway, of, {});
  if (of.stage === null) return no({ reason: 'case-closed', outcome: of.outcome }, 'The case is closed.');
  const [theirs, ours] = [`${of.pathway}@${of.version}`, `${pathway.id}@${pathway.version}`];
  return no(
    { reason: 'other-version', case: theirs, pathway: ours },
    `The case runs on ${theirs}, not on ${ours}, or its stage has changed.`,
  );
}

/** Whether an event can be tried, looked at in the order of the engine's contract. */
export function checkEvent(pathway: Pathway, of: Case, input: CaseEvent, options: StepOptions): Checked | Refusal {
  const no = refuser(pathway, of, options);
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
  const parsed = parseBy(entry.attrs, input.attrs ?? {});
  if (!parsed.success) {
    const issues = parsed.issues.map((issue) => ({ path: ['attrs', ...issue.path].join('.'), message: issue.message }));
    return no(
      { reason: 'bad-event', issues },
      `"${input.type}" has attributes of the wrong kind: ${issues.map((each) => each.path).join(', ')}.`,
    );
  }
  if (input.at < of.at) {
    return no(
      { reason: 'out-of-order', lastAt: of.at },
      `The case has already reached ${formatInstant(of.at, pathway.zone)}; ${formatInstant(input.at, pathway.zone)} is before that.`,
    );
  }
  return { entry, attrs: parsed.data };
}

/** Why a due time cannot be dealt with; `undefined` when it can. */
export function checkDue(pathway: Pathway, of: Case, tables: StageTables, input: DueEvent, options: StepOptions): Refusal | undefined {
  const no = refuser(pathway, of, options);
  if (!Number.isSafeInteger(input.at)) return no(badTime, 'The time is not a whole number of milliseconds.');
  const event = timerEvent(input.due);
  const timers = tables.machine.dueTimes(leafIn(tables, of));
  const stands =
    input.due === `${of.stay}:${event}` &&
    timers.some((timer) => timer.event === event && timer.dueAt(of.context as object) === input.dueAt) &&
    !of.fired.some((each) => each.id === input.due && each.at === input.dueAt);
  if (!stands) return no({ reason: 'stale-due' }, 'This due time no longer stands.');
  if (input.at < input.dueAt)
    return no({ reason: 'not-yet-due', dueAt: input.dueAt }, `This falls due at ${formatInstant(input.dueAt, pathway.zone)}.`);
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
  const [inner] = Object.entries(value);
  return inner ? `${inner[0]}.${stateText(inner[1])}` : '';
}

const badTime = { reason: 'bad-event', issues: [{ path: 'at', message: 'not a whole number of milliseconds' }] } as const;

type Reasoned<R> = R extends Refusal ? Omit<R, 'ok' | 'message' | 'allowed'> : never;

function refuser(pathway: Pathway, of: Case, options: StepOptions) {
  return (reason: Reasoned<Refusal>, message: string): Refusal =>
    ({ ok: false, ...reason, message, allowed: allowed(pathway, of, options) }) as Refusal;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
