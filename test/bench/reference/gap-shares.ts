import { codeOfNeed, codeOfState, deadlineOf, services } from './scenario.ts';

/** What a tool has written down. */
export interface Records {
  each(use: (at: number, person: number, code: number) => void): void;
}

/** The scenario's result, from any tool's records: of those with a need, the share who did not have it met in time; `null` where it is not written. */
export function gapShares(log: Records, people: number): (number | null)[] {
  const liberated = codeOfState.get('liberated');
  const begun = new Float64Array(people).fill(Number.NaN);
  const found = services.map(() => ({ needed: new Uint8Array(people), met: new Float64Array(people).fill(Number.NaN) }));
  log.each((at, person, code) => {
    if (code === liberated) begun[person] = at;
    for (const [place, { needed, met }] of found.entries()) {
      if (code === codeOfNeed(place, 0)) {
        needed[person] = 1;
        // where a liberation is no record of its own, the referral is at its time
        if (Number.isNaN(begun[person])) begun[person] = at;
      } else if (code === codeOfNeed(place, 6)) met[person] = at;
    }
  });
  return services.map((service, place) => {
    const { needed, met } = found[place] as (typeof found)[number];
    let all = 0;
    let inTime = 0;
    for (let person = 0; person < people; person += 1) {
      if (needed[person] === 0) continue;
      all += 1;
      if ((met[person] as number) <= deadlineOf(service, begun[person] as number)) inTime += 1;
    }
    return all === 0 ? null : Number((1 - inTime / all).toFixed(3));
  });
}
