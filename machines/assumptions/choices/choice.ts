import type { EventType } from '../../vocabulary.ts';
import type { Origin } from '../number.ts';
import type { AttrDraw, Choice, Option, Wait } from '../types.ts';

type More = Partial<Pick<Option, 'attrs' | 'wait'>>;

/** One thing that may happen, with its share. */
export const may = (p: number, event: EventType | null, attrs?: Readonly<Record<string, AttrDraw>>, wait?: Wait): Option => {
  const more: More = { ...(attrs ? { attrs } : {}), ...(wait ? { wait } : {}) };
  return { event, p, ...more };
};

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
