import type { CaseEvent } from '../../engine/index.ts';
import type { RuntimeContext } from '../context.ts';
import { putInPlace } from '../correct/correct.ts';
import { type Event, sendOne } from '../send.ts';

/** Has one case take what its person's other cases were told. Where the case has gone on since, it is put in its place by a correction. */
export const takeTold: RuntimeContext['takeTold'] = async (context, id, event, signature) => {
  const told = await sendOne(context, id, event as Event, signature);
  // A command that is known may be that of the correction by which the case took it.
  if (told.ok || (told.reason !== 'out-of-order' && told.reason !== 'command-reused')) return told;
  return putInPlace(context, id, event as CaseEvent, signature);
};
