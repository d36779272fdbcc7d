import type { Case } from '../engine/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { batch } from './batch.ts';
import type { Cases } from './cases.ts';
import { type CommandOptions, signed } from './command-options.ts';
import type { RuntimeContext } from './context.ts';
import { correct } from './correct/correct.ts';
import { checkedQuery, wholeIndex } from './find/find.ts';
import { knownWords } from './find/known-words.ts';
import { viewOf } from './find/view.ts';
import { givenId } from './given-id.ts';
import { caseAt, caseKnownAt } from './history.ts';
import { open } from './open.ts';
import { decideDue, sendEvent } from './send.ts';
import { tellPerson } from './tell/tell.ts';

/** What is done to cases and asked of them, in a store or inside a host's own transaction on it. */
export type Commands = Pick<
  Cases<Pathway, Case, string>,
  'open' | 'send' | 'tell' | 'decide' | 'correct' | 'batch' | 'get' | 'find' | 'count' | 'journal' | 'caseAt' | 'caseKnownAt'
>;

export function commandsOf(context: RuntimeContext): Commands {
  const { store } = context;
  const expected = (of: CommandOptions) => (of.expected === undefined ? {} : { expected: of.expected });
  const commands: Commands = {
    open: (start) => context.spans('justice.open', { stage: start.stage }, () => open(context, start as never)),
    send: async (id, event, of = {}) => {
      givenId(id, 'send()', 'id');
      return sendEvent(context, id, event as never, { ...expected(of), ...signed(context, 'send()', of) });
    },
    tell: async (person, event, of = {}) => {
      givenId(person, 'tell()', 'person');
      return tellPerson(context, person, event as never, signed(context, 'tell()', of));
    },
    decide: async (id, due, how, of = {}) => {
      givenId(id, 'decide()', 'id');
      return decideDue(context, id, due, how, { ...expected(of), ...signed(context, 'decide()', of) });
    },
    correct: (id, correction, of = {}) =>
      context.spans('justice.correct', {}, () =>
        correct(context, givenId(id, 'correct()', 'id'), correction, {
          ...signed(context, 'correct()', of),
          ...(of.dryRun === undefined ? {} : { dryRun: of.dryRun }),
        }),
      ),
    batch: (list) => batch(commands, context.atOnce, list as never) as never,
    get: async (id) => viewOf(context, await store.load(id)),
    find: async (query) => {
      const asked = checkedQuery(context, query as never, 'find()');
      await knownWords(context, asked, 'find()');
      await wholeIndex(context, asked);
      return (await store.cases(asked)).flatMap((stored) => viewOf(context, stored) ?? []);
    },
    count: async (query) => {
      const asked = checkedQuery(context, query as never, 'count()');
      await knownWords(context, asked, 'count()');
      await wholeIndex(context, asked);
      return store.count(asked);
    },
    journal: (id) => store.journal(id),
    caseAt: (id, at) => caseAt(context, id, at),
    caseKnownAt: (id, at) => caseKnownAt(context, id, at),
  };
  return commands;
}
