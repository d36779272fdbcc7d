import { frame } from './pause.ts';

const turns = new WeakMap<object, symbol>();

/** Does pieces of work of one kind a frame apart, the first at once; what is still to come of an earlier call for the same thing is dropped. False where a later call took over. */
export async function inTurn(of: object, pieces: readonly (() => void)[]): Promise<boolean> {
  const own = Symbol();
  turns.set(of, own);
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await frame();
    if (turns.get(of) !== own) return false;
    piece();
  }
  return turns.get(of) === own;
}
