import { givenAs } from '../kernel/given.ts';
import { type Asked, askHook, askKey, hooksFor } from './ask-hook.ts';
import type { Hook, HookView } from './hook.ts';
import type { Moment } from './moment.ts';

/** One hook's answer to one moment. */
export interface Answer {
  readonly hook: string;
  readonly moment: Moment;
  readonly key: string;
  readonly asked: Asked;
}

/**
 * Asks every hook that hears each moment, one after another in the stated order, each at most once per key.
 * Nothing that a hook does stops the next one. For drivers without a store; the runtime keeps the calls instead.
 * @example await askAll(hooks, stepped.moments, { profile, history, meaning: pathway.meaning }, new Set())
 */
export async function askAll(
  hooks: readonly Hook[],
  moments: readonly Moment[],
  seen: Pick<HookView, 'profile' | 'history' | 'meaning'>,
  asked: Set<string>,
): Promise<readonly Answer[]> {
  givenAs('askAll', 'hooks', hooks, '[id:text domain:text ask:function]');
  givenAs('askAll', 'moments', moments, '[id:text case:text present:list]');
  givenAs('askAll', 'seen', seen, '{profile:object history:list meaning:object}');
  givenAs('askAll', 'asked', asked, 'object');
  const answers: Answer[] = [];
  for (const moment of moments) {
    for (const hook of hooksFor(hooks, moment)) {
      const key = askKey(hook, moment);
      if (asked.has(key)) continue;
      asked.add(key);
      answers.push({ hook: hook.id, moment, key, asked: await askHook(hook, moment, { ...seen, key }) });
    }
  }
  return answers;
}
