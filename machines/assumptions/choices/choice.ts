import type { PersonFactor } from 'justice-pathway/simulate';
import type { EventType } from '../../vocabulary.ts';
import { assumed, type Origin } from '../number.ts';
import type { AttrDraw, Choice, Option, Wait } from '../types.ts';

type More = Partial<Pick<Option, 'attrs' | 'wait'>>;

/** One thing that may happen, with its share. */
export const may = (p: number, event: EventType | null, attrs?: Readonly<Record<string, AttrDraw>>, wait?: Wait): Option => {
  const more: More = { ...(attrs ? { attrs } : {}), ...(wait ? { wait } : {}) };
  return { event, p, ...more };
};

/** An option that is likelier, or less likely, for some people. */
export const forSome = (option: Option, ...factors: readonly PersonFactor[]): Option => ({ ...option, factors });
/** How many times likelier for women. */
export const women = (times: number, note: string): PersonFactor => ({ who: { sex: 'female' }, times: assumed(times, note) });
/** How many times likelier for people of an age. */
export const aged = (age: { readonly from?: number; readonly under?: number }, times: number, note: string): PersonFactor => ({
  who: { age },
  times: assumed(times, note),
});

/** The choices of one stage. */
export const choicesOf =
  (stage: string) =>
  (state: string, origin: Origin, wait: Wait, options: readonly Option[], given?: Choice['given']): Choice => ({
    stage,
    state,
    ...(given ? { given } : {}),
    options,
    wait,
    ...origin,
  });
