/** What a page may weigh, in bytes compressed. */
export const pages = {
  holidays: {
    budget: 10_000,
    text: `import { scottishBankHolidays } from 'justice-pathway/machines';\nconsole.log(Object.keys(scottishBankHolidays));\n`,
  },
  step: {
    budget: 35_000,
    text: `import { definePathway, defineStage, defineVocabulary, openCase, stampOf, step } from 'justice-pathway';
import { assign, setup } from 'xstate';
import * as z from 'zod/mini';
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
const pathway = definePathway({ id: 'own', version: '1', zone: 'UTC', vocabulary, contacts: {}, stages, start: ['ward'], links });
const opened = openCase(pathway, { id: 'c', person: 'p', stage: 'ward', input: {}, at: 0 }).case;
console.log(JSON.stringify(step(pathway, opened, { type: 'ward.left', at: 1, attrs: { to: 'home' } }).case.outcome));\n`,
  },
};
