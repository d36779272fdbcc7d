import { simulateCohort } from 'justice-pathway/simulate';
import { ownAssumptions, ownPathway } from './own-pathway.ts';
import { codeOfMissed, codeOfNeed, codeOfState, type Profile, services } from './scenario.ts';

const needs = ['referred', 'noShow', 'foundClosed', 'arrived', 'reneged', 'started', 'met', 'lapsed'];
const codes = new Map<string, number>([
  ...[...codeOfState].map(([name, code]) => [`case.${name}`, code] as const),
  ...services.flatMap(({ name }, place) => [
    ...needs.map((what, kind) => [`${name}.${what}`, codeOfNeed(place, kind)] as const),
    [`${name}.late`, codeOfMissed(place)] as const,
  ]),
]);

/** The scenario on the simulator that users have. It draws with numbers of its own: compared by shares, not by hash. */
export function ownRun(people: number, profile: Profile) {
  const cohort = simulateCohort({
    pathway: ownPathway,
    assumptions: ownAssumptions(people, profile),
    people,
    seed: 7,
    days: 364,
    observe: 1500,
  });
  return {
    length: cohort.events,
    each(use: (at: number, person: number, code: number) => void): void {
      for (let person = 0; person < people; person += 1) {
        for (const { type, at } of cohort.journey(person).events) {
          const code = codes.get(type);
          if (code !== undefined) use((at - cohort.from) / 60_000, person, code);
        }
      }
    },
  };
}
