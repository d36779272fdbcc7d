import { PathwayError } from '../../kernel/index.ts';
import { nearestOrKnown } from '../../kernel/nearest.ts';
import type { RuntimeContext } from '../context.ts';
import type { StoreQuery } from '../store/store.ts';

/**
 * A stage, a version, a due time or a domain that nothing here has is a slip: it would find nobody, without a word. What cases that are
 * kept have, on a version that is not here, may be asked for.
 * @throws PathwayError `bad-argument` with the nearest word that is known
 */
export async function knownWords(context: RuntimeContext, query: StoreQuery, call: string): Promise<void> {
  const pathways = [...context.pathways.values()];
  const { stage, version, due, contact } = query;
  const stages = pathways.flatMap((each) => Object.keys(each.stages));
  const timers = pathways.flatMap((each) => Object.values(each.stages)).flatMap((each) => Object.keys(each.machine.implementations.delays));
  const raised = pathways.flatMap((each) => each.contacts[contact?.id ?? '']?.raises ?? []);
  const words: readonly (readonly [argument: string, word: string | undefined, known: readonly string[], kept?: object])[] = [
    ['stage', stage, stages, { stage }],
    ['version', version, pathways.map((each) => each.version), { version }],
    ['due.name', due?.name, timers, { due: { name: due?.name } }],
    ['contact.domain', contact?.domain, raised],
  ];
  for (const [argument, word, known, kept] of words) {
    if (word === undefined || known.includes(word)) continue;
    if (kept && (await context.store.cases({ ...kept, limit: 1 })).length > 0) continue;
    const message = `${call}: nothing here has the ${argument} "${String(word).slice(0, 60)}". ${nearestOrKnown(String(word), [...new Set(known)])}`;
    throw new PathwayError('bad-argument', message, { call, argument });
  }
}
