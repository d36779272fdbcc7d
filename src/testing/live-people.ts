import type { Entry, Journey } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import type { Pathway } from '../pathway/index.ts';
import { type Cases, type FindQuery, journeysOf } from '../runtime/index.ts';

/** People in live cases, for a matcher: those whom a question to `cases.find` finds, or everybody's where there is none. */
export interface LivePeople<P extends Pathway = Pathway> {
  readonly cases: Pick<Cases<P>, 'find' | 'journal' | 'now' | 'pathway' | 'versions'>;
  readonly find?: FindQuery<P>;
}

/** One person of those: the journey as corrected, and the lines of all cases as they were written. */
export interface LivePerson {
  readonly journey: Journey;
  readonly entries: readonly Entry[];
}

/** Whether a matcher was given live cases, and not a journey or the lines of a journal. */
export function isLive(of: unknown): of is LivePeople {
  return typeof of === 'object' && of !== null && 'cases' in of;
}

/** @throws PathwayError as `journeysOf` */
export async function livePeople<P extends Pathway>({ cases, find }: LivePeople<P>): Promise<readonly LivePerson[]> {
  givenAs('expect', 'cases', cases, '{find:function journal:function now:function}');
  const people: LivePerson[] = [];
  for await (const journey of journeysOf(cases, find ?? ({ all: true } as FindQuery<P>))) {
    const entries: Entry[] = [];
    for (let after: string | undefined; ; ) {
      const page = await cases.find({ person: journey.id, ...(after === undefined ? {} : { after }) } as FindQuery<P>);
      for (const view of page) entries.push(...(await cases.journal(view.case.id)).flatMap(({ content }) => content?.entry ?? []));
      after = page.at(-1)?.case.id;
      if (page.length === 0) break;
    }
    people.push({ journey, entries });
  }
  return people;
}
