// Gaps that need no data: they follow from the pathway. Then the same pathway, mended, has none.
import { defineStage, openCase, type Pathway, type Stage } from 'justice-pathway';
import { scottishPathway, scottishQuestions } from 'justice-pathway/machines';
import { type StructureQuestions, structuralDisconnects, structuralSentence } from 'justice-pathway/simulate';
import { createMachine } from 'xstate';

const asItIs = gaps(scottishPathway, scottishQuestions);
console.log(`As it is: ${asItIs.length} gaps. The first for a person liberated from court:`);
const fromCourt = asItIs.find((gap) => gap.code === 'release-without-preparation' && gap.subject === 'court-liberation');
console.log(`  ${fromCourt && structuralSentence(fromCourt)}`);
for (const step of fromCourt?.route ?? []) console.log(`    ${step.hours} h  ${step.label}`);

const everything = scottishQuestions.domains;
const contacts = {
  ...scottishPathway.contacts,
  'card-on-arrest': { id: 'card-on-arrest', label: 'A card with every number, on arrest', present: ['officer'], raises: everything },
  'plan-from-day-one': { id: 'plan-from-day-one', label: 'A release plan from day one', present: ['Upside worker'], raises: everything },
};
const { arrest, custody } = scottishPathway.stages;
const mended = {
  ...scottishPathway,
  id: 'scotland-mended',
  contacts,
  stages: {
    ...scottishPathway.stages,
    arrest: withContact(arrest, 'card-on-arrest', 'arrested'),
    custody: withContact(custody, 'plan-from-day-one', 'arriving', 'remand', 'sentenced'),
  },
} as unknown as Pathway;

const plan = { contact: 'plan-from-day-one', leadDays: 0 };
const agreed: StructureQuestions = {
  ...scottishQuestions,
  preparing: [...scottishQuestions.preparing.map((each) => ({ ...each, onShortStay: plan.contact })), plan],
  responsibilities: scottishQuestions.responsibilities.map((each) => ({
    ...each,
    holders: [{ partner: 'One named partner', states: each.during, confidence: 'low' as const }],
  })),
};
console.log(`Mended: ${gaps(mended, agreed).length} gaps.`);

// Helpers

function gaps(pathway: Pathway, questions: StructureQuestions) {
  const start = openCase(pathway, { id: 'route', person: 'anybody', stage: 'arrest', input: {}, at: Date.UTC(2026, 5, 1, 8) });
  return structuralDisconnects(pathway, [start], questions).findings;
}

/** The same stage, with a contact on some of its states. */
function withContact(stage: Stage, contact: string, ...on: readonly string[]): Stage {
  const { config, implementations } = stage.machine as never as { config: { states: Record<string, object> }; implementations: object };
  const states = { ...config.states };
  for (const name of on) {
    const state = states[name] as { meta?: object };
    states[name] = { ...state, meta: { ...state.meta, contact } };
  }
  return defineStage(createMachine({ ...config, states } as never, implementations as never));
}
