import type { CaseEvent } from '../../engine/index.ts';
import type { RuntimeContext } from '../context.ts';
import { correct } from '../correct/correct.ts';
import { type Event, sendOne } from '../send.ts';

/** Has one case take what its person's other cases were told. Where the case has gone on since, it is put in its place by a correction. */
export const takeTold: RuntimeContext['takeTold'] = async (context, id, event, signature) => {
  const told = await sendOne(context, id, event as Event, signature);
  if (told.ok || told.reason !== 'out-of-order') return told;
  return correct(context, id, { add: event as CaseEvent }, signature);
};
