import { JourneyFile, LogMapping } from 'justice-pathway/logs';
import { QuickWinFile, Rule } from 'justice-pathway/map';
import { RecordsPlan } from 'justice-pathway/records';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

// After a change of a schema: npm test -- test/map-schemas.test.ts -u
describe('the published JSON Schema', () => {
  test.each([
    ['records-plan', RecordsPlan, 'How the files of several partners become journeys.'],
    ['mapping', LogMapping, 'Which column of a table of events means what.'],
    ['quick-wins', QuickWinFile, 'Quick wins that somebody has taken on.'],
    ['journey', JourneyFile, 'One journey of one person under a pseudonym.'],
    [
      'rules',
      z.union([
        z.strictObject({
          $schema: z.string().optional(),
          version: z.string().optional(),
          note: z.string().optional(),
          rules: z.array(Rule),
        }),
        z.array(Rule),
      ]),
      'Rules that a mapper answers about journeys.',
    ],
  ] as const)('of %s is the one that the code checks', async (name, schema, description) => {
    const written = { title: name, description, ...z.toJSONSchema(schema, { io: 'input' }) };
    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(`../docs/schemas/${name}.schema.json`);
  });
});
