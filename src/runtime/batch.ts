import type { Case } from '../engine/index.ts';
import { PathwayError } from '../kernel/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Cases } from './cases.ts';

type Commands = Pick<Cases<Pathway, Case, string>, 'open' | 'send' | 'decide' | 'correct' | 'tell'>;

/** One command of many: what `open`, `send`, `decide`, `correct` and `tell` take, with the name of what is to be done. */
export type AnyBatched =
  | ({ readonly do: 'open'; readonly id?: string } & object)
  | { readonly do: 'send'; readonly case: string; readonly event: object; readonly options?: object }
  | { readonly do: 'decide'; readonly case: string; readonly due: string; readonly how: 'fire' | 'skip'; readonly options?: object }
  | { readonly do: 'correct'; readonly case: string; readonly correction: object; readonly options?: object }
  | { readonly do: 'tell'; readonly person: string; readonly event: object; readonly options?: object };

/**
 * Carries out many commands, each answered for itself, in the order given: those of one case one after another, cases side by side.
 * What concerns a person waits for all before it, and all after wait for it.
 */
export async function batch(commands: Commands, atOnce: number, list: readonly AnyBatched[]): Promise<readonly unknown[]> {
  if (!Array.isArray(list)) throw new PathwayError('bad-argument', 'batch() needs a list of commands.', { call: 'batch()' });
  const answers: unknown[] = new Array(list.length);
  let lanes = new Map<string, number[]>();
  const drain = async () => {
    const waiting = [...lanes.values()];
    lanes = new Map();
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        for (const index of next) answers[index] = await answerTo(commands, list[index] as AnyBatched);
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, waiting.length)) }, lane));
  };
  for (const [index, each] of list.entries()) {
    const key = laneOf(each, index);
    if (key === undefined) {
      await drain();
      answers[index] = await answerTo(commands, each);
    } else lanes.set(key, [...(lanes.get(key) ?? []), index]);
  }
  await drain();
  return answers;
}

function laneOf(each: AnyBatched, index: number): string | undefined {
  if (each?.do === 'tell') return undefined;
  const id = each?.do === 'open' ? each.id : each?.case;
  return typeof id === 'string' ? `case ${id}` : `alone ${index}`;
}

async function answerTo(commands: Commands, each: AnyBatched): Promise<unknown> {
  try {
    switch (each?.do) {
      case 'open': {
        const { do: _, ...start } = each;
        return await commands.open(start as never);
      }
      case 'send':
        return await commands.send(each.case, each.event as never, each.options);
      case 'decide':
        return await commands.decide(each.case, each.due, each.how, each.options);
      case 'correct':
        return await commands.correct(each.case, each.correction as never, each.options);
      case 'tell':
        return await commands.tell(each.person, each.event as never, each.options);
      default:
        throw new PathwayError(
          'bad-argument',
          'A command of a batch says in "do" what is to be done: open, send, decide, correct or tell.',
          {
            call: 'batch()',
          },
        );
    }
  } catch (error) {
    // What an error says may be personal; ours never is.
    const known = error instanceof PathwayError;
    return { ok: false, reason: 'error', code: known ? error.code : 'error', message: known ? error.message : 'The command failed.' };
  }
}
