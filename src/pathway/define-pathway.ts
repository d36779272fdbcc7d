import { givenObject } from '../kernel/given.ts';
import { type Contact, issueText, PathwayError, type Vocabulary } from '../kernel/index.ts';
import type { Stage } from '../stage/index.ts';
import { meaningIssues, shapeIssues } from './definition-shape.ts';
import { factIssues } from './fact-issues.ts';
import { joinIssues } from './lint-pathway.ts';
import type { Pathway, PathwayDefinition } from './pathway.ts';

/**
 * Joins stages into a pathway. A forgotten outcome does not compile; what the compiler cannot see is checked here.
 * @throws PathwayError `bad-pathway` with every fault found, in `data.issues`
 * @example
 * definePathway({ id: 'scotland', version: '1', vocabulary, contacts, stages: { custody, liberation }, start: ['custody'], links: {
 *   custody: { liberated: { to: 'liberation', input: (out) => ({ from: out.establishment }) } },
 *   liberation: { settled: { to: null, ends: 'case' } },
 * } });
 */
export function definePathway<
  const S extends Readonly<Record<string, Stage>>,
  const T extends keyof S & string,
  V extends Vocabulary,
  C extends Readonly<Record<string, Contact>>,
  // biome-ignore lint/complexity/noBannedTypes: a pathway that declares no fact has none to ask by
  const F extends Readonly<Record<string, object>> = {},
>(definition: PathwayDefinition<S, T, V, C, F>): Pathway<S, T, V, C, F> {
  givenObject(definition, 'definePathway', 'definition');
  const pathway: Pathway<S, T, V, C, F> = {
    ...definition,
    meaning: definition.meaning ?? {},
    links: definition.links as unknown as Pathway['links'],
  };
  const shape = shapeIssues(definition);
  const of = pathway as unknown as Pathway;
  const issues = shape.length > 0 ? shape : [...joinIssues(of), ...factIssues(of), ...meaningIssues(of)];
  if (issues.length > 0) {
    const list = issues.map((each) => `\n  ${issueText(each)}`).join('');
    throw new PathwayError('bad-pathway', `The pathway "${definition.id}" does not hold together:${list}`, {
      pathway: definition.id,
      issues,
    });
  }
  return pathway;
}
