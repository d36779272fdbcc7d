import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AreaFile, Scenario, SweepFile } from 'justice-pathway/simulate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const schemas = {
  scenario: Scenario.extend({ $schema: z.string().optional() }),
  scenarios: z.strictObject({ $schema: z.string().optional(), scenarios: z.array(Scenario) }),
  sweep: SweepFile,
  area: AreaFile,
};

describe('the published schemas of scenarios', () => {
  it.each(Object.keys(schemas) as (keyof typeof schemas)[])('say what is read: %s', (name) => {
    const file = new URL(`../docs/schemas/${name}.schema.json`, import.meta.url);
    const made = `${JSON.stringify(z.toJSONSchema(schemas[name], { io: 'input' }), null, 2)}\n`;
    if (process.env['WRITE_SCHEMAS']) writeFileSync(file, made);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });
});
