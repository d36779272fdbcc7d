import { z } from 'zod';
import { givenAs } from '../../kernel/given.ts';
import { Lever, Scenario } from '../assume/scenario.ts';
import { latinHypercube } from './sensitivity.ts';

export const SweepFile = z.strictObject({
  $schema: z.string().optional(),
  people: z.number().int().min(1),
  replications: z.number().int().min(1),
  seed: z.number().int(),
  /** Listed one by one. */
  scenarios: z.array(Scenario).optional(),
  /** Or designed: a Latin hypercube over factors. */
  design: z
    .strictObject({
      runs: z.number().int().min(1),
      factors: z.array(
        z.strictObject({
          id: z.string(),
          from: z.number(),
          to: z.number(),
          whole: z.boolean().optional(),
          lever: z.record(z.string(), z.unknown()),
          field: z.string(),
        }),
      ),
    })
    .optional(),
});
/** Many scenarios to run one after another. */
export type SweepFile = z.infer<typeof SweepFile>;

/** The scenarios of a sweep, in order; a lever that a design filled wrongly throws a ZodError. */
export function sweepScenarios(sweep: SweepFile): Scenario[] {
  givenAs('sweepScenarios', 'sweep', sweep, '{people:number replications:number seed:number}');
  const designed = sweep.design
    ? latinHypercube(sweep.design.factors as Parameters<typeof latinHypercube>[0], sweep.design.runs, sweep.seed)
    : [];
  for (const { levers } of designed) for (const lever of levers) Lever.parse(lever);
  return [...(sweep.scenarios ?? []), ...designed];
}
