/** A part of the product that a mutation run changes, by folder so that new files follow, and the tests that must notice. */
export interface Slice {
  readonly mutate: readonly string[];
  /** Names of test files, without `.test.ts`. */
  readonly tests: readonly string[];
}

const move = ['engine-begin', 'engine-contract', 'engine-step', 'engine-mover', 'engine-second-reading'];
/** The runtime from outside, in memory, the quickest first. */
const live = [
  'runtime-options',
  'runtime-due-order',
  'runtime-writers',
  'runtime-memory',
  'runtime-commits',
  'runtime-telling',
  'runtime-owed',
];

export const slices: Readonly<Record<string, Slice>> = {
  'release-numbers': { mutate: ['src/release/{audience,count,release,rounding,tally}.ts'], tests: ['release-numbers'] },
  'release-bounds': { mutate: ['src/release/{bounds,components}.ts'], tests: ['release-solve*', 'release-held-back'] },
  'release-protect': {
    mutate: ['src/release/{attack,protect}.ts'],
    tests: ['release-few', 'release-solve*', 'release-held-back', 'release-earlier', 'release-protect'],
  },
  'release-earlier': { mutate: ['src/release/{earlier,compare-releases,register}.ts'], tests: ['release-earlier', 'release-register'] },
  'judge-rule': {
    mutate: ['src/map/judge/{codes,compile-rule,memo,raised}.ts', 'src/journal/question/due.ts', 'src/kernel/local/local-time.ts'],
    tests: ['map-local-time', 'map-judge', 'map-rules'],
  },
  'judge-response': {
    mutate: ['src/map/judge/{judge,judge-response,episode,scan}.ts'],
    tests: ['map-judge', 'map-rules', 'map-rule-edges', 'map-golden-journeys'],
  },
  'engine-step': { mutate: ['src/engine/*.ts'], tests: move },
  'engine-move': { mutate: ['src/engine/move/*.ts'], tests: move },
  'engine-replay': {
    mutate: ['src/engine/replay/*.ts'],
    tests: [
      'engine-replay-damaged',
      'engine-replay-due',
      'runtime-corrections*',
      'runtime-migrate-along',
      'runtime-memory',
      'engine-step',
      'engine-replay',
    ],
  },
  'engine-compile': {
    mutate: ['src/engine/compile/*.ts'],
    tests: ['compile-refusals', 'compile-parts', 'compile-details', 'compile-routes', 'engine-step', 'compile-machines'],
  },
  'engine-explore': { mutate: ['src/engine/explore/*.ts'], tests: ['engine-explore*'] },
  'runtime-parts': {
    mutate: ['src/runtime/{within,waker,true-clock,batch,changes,ordered,turns}.ts', 'src/runtime/correct/spans.ts'],
    tests: ['runtime-within', 'runtime-parts*'],
  },
  'runtime-tell': {
    mutate: ['src/runtime/tell/*.ts'],
    tests: ['runtime-telling', 'runtime-owed', 'runtime-hook-waits', 'runtime-corrections-person', 'runtime-asking'],
  },
  'runtime-commit': {
    mutate: ['src/runtime/{draft,work,options,context}.ts'],
    tests: [
      ...live,
      'runtime-one-commit',
      'runtime-closed-corrected',
      'runtime-corrections*',
      'runtime-migrate-along',
      'runtime-beyond-checkpoint',
      'runtime-slices',
      'webhook-consent',
    ],
  },
  'runtime-loop': {
    mutate: ['src/runtime/loop.ts'],
    tests: ['runtime-loop*', 'runtime-options', 'runtime-owed', 'runtime-due-order', 'runtime-commits'],
  },
  'runtime-commands': {
    mutate: ['src/runtime/{cases,open,open-cases,send,commands,command-options}.ts'],
    tests: [
      'runtime-{calls,doctor,event-fault,mended,signed,event-ids,retention,within,options,telling,owed,writers}',
      'runtime-corrections-{person,refused}',
      'runtime-erasure',
      'runtime-slices',
    ],
  },
  'runtime-given': { mutate: ['src/runtime/given-id.ts'], tests: ['runtime-given'] },
  'runtime-correct': {
    mutate: ['src/runtime/correct/{correct,correct-from,correct-others,correction,chain}.ts'],
    tests: [
      'runtime-chain',
      'runtime-corrections*',
      'runtime-persons-corrections',
      'runtime-telling',
      'runtime-owed',
      'runtime-writers',
      'runtime-memory',
      'runtime-long-journal',
      'runtime-overtaken',
    ],
  },
  'runtime-erase': {
    mutate: ['src/runtime/{erase,event-fault,history}.ts'],
    tests: [
      'runtime-event-fault',
      'runtime-erasure',
      'runtime-overtaken',
      'runtime-bad-journal',
      'runtime-beyond-checkpoint',
      'runtime-memory',
      'runtime-migrate',
    ],
  },
  'runtime-migrate': {
    mutate: ['src/runtime/migrate.ts'],
    tests: [
      'runtime-migrate-along',
      'runtime-migrate-due',
      'runtime-migrate-odd',
      'runtime-corrections-held',
      'runtime-migrate',
      'runtime-overtaken',
    ],
  },
  'runtime-find': {
    mutate: ['src/runtime/find/*.ts', 'src/runtime/store/{index-case,memory-index,store-query,tenant}.ts'],
    tests: ['runtime-{facts,questions,find-words,found-anew,journeys,memory-looks,tenants,doctor,memory,migrate-along}', 'store-memory'],
  },
  'runtime-store': {
    mutate: ['src/runtime/store/{memory-store,memory-kept,memory-calls,store,canonical,fingerprint}.ts'],
    tests: ['store-memory', 'runtime-memory-looks', 'runtime-canonical', 'runtime-tenants', 'runtime-given'],
  },
  'runtime-doctor': { mutate: ['src/runtime/doctor.ts'], tests: ['runtime-doctor*'] },
  'webhook-address': { mutate: ['src/adapters/webhook/{private-ip,webhook-address}.ts'], tests: ['webhook-address*'] },
  'webhook-receive': {
    mutate: ['src/adapters/webhook/{webhook-message,webhook-receive,webhook-reply,webhook-secret}.ts'],
    tests: ['webhook-{message,receiving,reply,secret}', 'exact-limits'],
  },
  'webhook-send': {
    mutate: ['src/adapters/webhook/{webhook,webhook-hook,webhook-send,email}.ts'],
    tests: ['webhook-{hooks,tries,sending,consent,address-names,harm,network}'],
  },
  law: {
    mutate: [
      'machines/law/fraction.ts',
      'machines/law/release/count.ts',
      'machines/law/release/fraction-rule.ts',
      'machines/law/release/release-point.ts',
      'machines/law/release/automatic-release.ts',
      'machines/law/release/day-of-release.ts',
      'machines/law/release/home-detention-curfew.ts',
      'machines/law/release/parole-qualifying-date.ts',
      'machines/law/release/tranche.ts',
      'machines/law/release/emergency-release.ts',
      'machines/law/sentence/place-sentences.ts',
      'machines/law/sentence/single-term.ts',
      'machines/law/sentence/backdating.ts',
      'machines/law/sentence/monitored-bail-credit-calculator.ts',
      'machines/law/licence/licence-and-supervision.ts',
      'machines/law/licence/recall.ts',
      'machines/law/licence/return-order-calculator.ts',
      'machines/law/licence/throughcare.ts',
      'machines/law/licence/victim-notification-calculator.ts',
    ],
    tests: [
      'law-release-*',
      'law-licence',
      'law-throughcare',
      'law-victim-notification',
      'law-emergency-release',
      'law-time-before-sentence',
    ],
  },
  'other-law': {
    mutate: [
      'machines/law/police-custody/counted-time.ts',
      'machines/law/police-custody/custody-clock.ts',
      'machines/law/police-custody/investigative-liberation.ts',
      'machines/law/police-custody/first-appearance.ts',
      'machines/law/police-custody/undertaking.ts',
      'machines/law/police-custody/child-rights.ts',
      'machines/law/period.ts',
      'machines/law/conditions.ts',
      'machines/law/prosecution/solemn-limits.ts',
      'machines/law/prosecution/summary-limits.ts',
      'machines/law/prosecution/verdict.ts',
      'machines/law/prosecution/fiscal-fine.ts',
      'machines/law/prosecution/work-offer.ts',
      'machines/law/bail/bail-test.ts',
      'machines/law/disposals/short-sentence-presumption.ts',
      'machines/law/disposals/{community-payback-order,payback-supervision,payback-work}.ts',
      'machines/law/disposals/fine-default.ts',
      'machines/law/disposals/other-orders.ts',
      'machines/law/disposals/sentencing-ceiling.ts',
      'machines/law/disposals/unpaid-work-cut.ts',
      'machines/law/disclosure/period.ts',
      'machines/law/disclosure/disclosure.ts',
      'machines/law/disclosure/alternative.ts',
      'machines/law/children/age.ts',
      'machines/law/children/calculators.ts',
      'machines/law/notification/notification.ts',
      'machines/law/remand/full-committal.ts',
    ],
    tests: [
      'law-answers',
      'law-police-*',
      'law-next-court-day',
      'law-prosecution',
      'law-bail',
      'law-disposals',
      'law-disclosure',
      'law-children',
    ],
  },
};
