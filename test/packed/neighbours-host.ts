import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, install, type Part } from './part.ts';

/** A host that has another xstate and another zod of its own: neither sees the other's. */
export const neighboursHost: Part = async (given) => {
  const { folder, tell } = given;
  await install(given, { beside: ['xstate@4.38.3', 'zod@3.25.76'] });
  writeFileSync(
    join(folder, 'both.mjs'),
    `import { z } from 'zod';
import { createMachine } from 'xstate';
import { instant, openCase, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
const at = instant('2026-06-01T15:00:00+01:00');
const opened = openCase(scottishPathway, { id: 'c', person: 'p', stage: 'custody', input: { status: 'remand' }, at }).case;
const stepped = step(scottishPathway, opened, { type: 'custody.received', at, attrs: { status: 'remand' } });
console.log(stepped.ok, z.string().parse('own'), createMachine({ id: 'own' }).id);
`,
  );
  tell((await call(folder, 'node', 'both.mjs')) === 'true own own\n', 'it works beside xstate 4 and zod 3');
};
