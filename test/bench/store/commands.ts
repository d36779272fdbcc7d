import { DAY, type openCases } from 'justice-pathway';
import type { sample } from '../../engine-sample.ts';

export const start = Date.UTC(2026, 0, 5, 9);

/** Opens and moves half as many cases as there are commands, each with due times armed. */
export async function send(cases: Awaited<ReturnType<typeof openCases<typeof sample>>>, commands: number, prefix = 'c'): Promise<void> {
  for (let index = 0; index < commands / 2; index += 1) {
    const id = `${prefix}${index}`;
    await cases.open({ id, person: id, stage: 'custody', input: { releaseAt: null }, command: `o${id}` });
    const attrs = { status: 'sentenced', releaseAt: start + (100 + (index % 300)) * DAY } as const;
    await cases.send(id, { type: 'custody.received', attrs }, { command: `r${id}` });
  }
}
