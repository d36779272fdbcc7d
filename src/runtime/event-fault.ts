import { type Allowed, allowed, type Case } from '../engine/index.ts';
import { type Issue, nearest, parseBy, type VocabularyEntry } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { idFault, jsonIssues } from './given-id.ts';
import type { RuntimeRefusal } from './work.ts';

interface Given {
  readonly type: string;
  readonly at?: number;
  readonly id?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** What is wrong with an event before any case is looked at: its word, its attributes, its own id. */
export function eventFault(pathway: Pathway, event: Given, of?: Case): RuntimeRefusal | undefined {
  const now = of ? allowed(pathway, of) : [];
  if (typeof event.type !== 'string' || !Object.hasOwn(pathway.vocabulary, event.type)) {
    const type = String(event.type).slice(0, 60);
    const near = nearest(type, Object.keys(pathway.vocabulary));
    const message = `There is no event "${type}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
    return { ok: false, reason: 'unknown-event', message, allowed: now, ...(near === undefined ? {} : { nearest: near }) };
  }
  const issues = shapeIssues(event);
  const parsed = parseBy((pathway.vocabulary[event.type] as VocabularyEntry).attrs, event.attrs ?? {});
  for (const issue of parsed.success ? [] : parsed.issues)
    issues.push({ path: ['attrs', ...issue.path].join('.'), message: issue.message });
  return issues.length === 0 ? undefined : badEvent(event.type, issues, now);
}

/** As `eventFault`, for what the engine does not look at itself. */
export function shapeFault(event: Given, id?: string): RuntimeRefusal | undefined {
  const issues = shapeIssues(event, id);
  return issues.length === 0 ? undefined : badEvent(String(event.type).slice(0, 60), issues, []);
}

function shapeIssues(event: Given, id?: string): { path: string; message: string }[] {
  const issues = event.attrs === undefined ? [] : [...jsonIssues(event.attrs, 'attrs')];
  if (event.id !== undefined) {
    const fault = idFault(event.id);
    if (fault !== undefined) issues.push({ path: 'id', message: fault });
    // Lines of the journal are called so; an event of that name could meet one.
    else if (id !== undefined && event.id.startsWith(`${id}:`) && /^\d+$/.test(event.id.slice(id.length + 1)))
      issues.push({ path: 'id', message: 'is of the form that the case gives its own lines; choose another' });
  }
  return issues;
}

function badEvent(type: string, issues: readonly { path: string; message: string }[], now: readonly Allowed[]): RuntimeRefusal {
  const message = `"${type}" cannot be kept as it is: ${issues.map((each) => `${each.path} ${each.message}`).join('; ')}.`;
  return { ok: false, reason: 'bad-event', issues, message, allowed: now };
}

/** Attributes that no word of the vocabulary has, but that look like one: kept, and told to the sender. */
export function attributeWarnings(pathway: Pathway, event: Given): readonly Issue[] {
  const shape = (pathway.vocabulary[event.type]?.attrs as { readonly shape?: Readonly<Record<string, unknown>> } | undefined)?.shape;
  if (!shape || !event.attrs) return [];
  const known = Object.keys(shape);
  const given = event.attrs;
  return Object.keys(given).flatMap((name): Issue[] => {
    if (known.includes(name)) return [];
    const near = nearest(
      name,
      known.filter((each) => given[each] === undefined),
    );
    if (near === undefined) return [];
    return [
      {
        code: 'unknown-attribute',
        severity: 'warning',
        path: `attrs.${name}`,
        message: `"${event.type}" has no attribute "${name}"; it was kept, and nothing reads it.`,
        cure: `Did you mean "${near}"?`,
      },
    ];
  });
}
