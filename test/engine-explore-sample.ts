import { agenda, allowed, type Case, HOUR, openCase, type Pathway, type Step, step, type VocabularyEntry } from 'justice-pathway';
import { sampleAttrs } from 'justice-pathway/simulate';
import { sample } from './engine-sample.ts';

export const at = Date.UTC(2026, 0, 5, 9);
export const zone = 'Europe/London';
export const pathway = sample as unknown as Pathway;
/** A case just opened, one on remand and one sentenced. Called within tests: what runs while a file is read cannot be changed within one process by a mutation run. */
export function threeCases(): readonly [opened: Step, remand: Step, sentenced: Step] {
  const opened = openCase(pathway, { id: 'c', person: 'p', stage: 'custody', input: { releaseAt: null } as never, at });
  return [
    opened,
    take(opened, 'custody.received', { status: 'remand' }),
    take(opened, 'custody.received', { status: 'sentenced', releaseAt: at + 200 * 24 * HOUR }),
  ];
}

/** Where a case stands, as far as two of them are told apart. */
export function placeOf({ stage, value, context, outcome }: Case): string {
  const facts = Object.values(context ?? {}).filter((each) => typeof each === 'boolean' || (typeof each === 'string' && !/\d/.test(each)));
  return stage === null ? `closed ${outcome}` : JSON.stringify([stage, value, facts]);
}

/** All places and the fewest steps to each, wave by wave. */
export function waves(of: Pathway, start: Step, leaves: (entry: VocabularyEntry) => boolean): Map<string, number> {
  const found = new Map([[placeOf(start.case), 1]]);
  let wave: Case[] = [start.case];
  for (let length = 2; wave.length > 0; length += 1) {
    const next: Case[] = [];
    for (const each of wave.filter(({ stage }) => stage !== null)) {
      const [due] = agenda(of, each);
      const later = each.at + HOUR;
      const events = allowed(of, each)
        .map(({ type }) => of.vocabulary[type] as VocabularyEntry)
        .filter((entry) => !leaves(entry))
        .flatMap((entry) => sampleAttrs(entry, later, zone).map((attrs) => ({ type: entry.type, at: later, attrs })));
      const dues = due ? [{ type: 'due' as const, due: due.id, dueAt: due.at, at: Math.max(due.at, each.at) }] : [];
      for (const input of [...dues, ...events]) {
        const stepped = step(of, each, input as never);
        if (!stepped.ok || found.has(placeOf(stepped.case))) continue;
        found.set(placeOf(stepped.case), length);
        next.push(stepped.case);
      }
    }
    wave = next;
  }
  return found;
}

function take(of: Step, type: string, attrs: object = {}, after = 1): Step {
  const stepped = step(pathway, of.case, { type, at: of.case.at + after, attrs } as never);
  if (!stepped.ok) throw new Error(stepped.message);
  return stepped;
}
