import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, install, npm, type Part } from './part.ts';

/** The oldest XState that the package says it works with; tested here, the newest in all other parts. */
const oldest = '5.31.0';

/** A host that has an XState and a zod of its own: one XState serves both, and neither sees the other's zod. */
export const neighboursHost: Part = async (given) => {
  const { root, folder, tell } = given;
  const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  tell(peerDependencies.xstate === `>=${oldest.replace(/\.0$/, '')} <6`, `the range of xstate begins with ${oldest}`);
  await install(given, { beside: [`xstate@${oldest}`, 'zod@3.25.76'] });
  const copies = JSON.parse(await npm(folder, 'ls', 'xstate', '--all', '--json')) as { readonly dependencies: object };
  const versions = new Set([...JSON.stringify(copies).matchAll(/"xstate":\{"version":"([^"]+)"/g)].map(([, version]) => version));
  tell(versions.size === 1 && versions.has(oldest), 'there is one xstate');
  writeFileSync(
    join(folder, 'both.mjs'),
    `import { z } from 'zod';
import { assign, setup } from 'xstate';
import { definePathway, defineStage, defineVocabulary, instant, openCase, stampOf, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
const at = instant('2026-06-01T15:00:00+01:00');
const opened = openCase(scottishPathway, { id: 'c', person: 'p', stage: 'custody', input: { status: 'remand' }, at }).case;
const stepped = step(scottishPathway, opened, { type: 'custody.received', at, attrs: { status: 'remand' } });

const vocabulary = defineVocabulary({ 'ward.left': { label: 'Left', attrs: z.object({ to: z.string() }) } });
const machine = setup({ actions: { stamp: assign({ at: stampOf() }) } }).createMachine({
  id: 'ward',
  initial: 'in',
  context: ({ input }) => ({ at: input.at }),
  output: ({ event }) => event.output,
  states: {
    in: { meta: { label: 'In' }, on: { 'ward.left': { target: 'out', actions: 'stamp' } } },
    out: { type: 'final', output: { outcome: 'left' }, meta: { label: 'Out' } },
  },
});
const stages = { ward: defineStage(machine, { vocabulary }) };
const links = { ward: { left: { to: null, ends: 'case' } } };
const own = definePathway({ id: 'own', version: '1', zone: 'UTC', vocabulary, contacts: {}, stages, start: ['ward'], links });
const ward = openCase(own, { id: 'c', person: 'p', stage: 'ward', input: {}, at }).case;
const left = step(own, ward, { type: 'ward.left', at, attrs: { to: 'home' } });
const refused = step(own, ward, { type: 'ward.left', at, attrs: { to: 7 } });
console.log(stepped.ok, left.ok && left.case.outcome, refused.ok ? 'taken' : refused.reason);
`,
  );
  const said = (await call(folder, 'node', 'both.mjs')).trim();
  tell(said === 'true left bad-event', `machines of its own XState and schemas of its own zod are taken: ${said}`);
};
