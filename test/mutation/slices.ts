/** A part of the product that a mutation run changes, by folder so that new files follow, and the tests that must notice. */
export interface Slice {
  readonly mutate: readonly string[];
  /** Names of test files, without `.test.ts`. */
  readonly tests: readonly string[];
}

export const slices: Readonly<Record<string, Slice>> = {
  report: {
    mutate: ['src/release/**/*.ts', 'src/report/small-numbers.ts'],
    tests: ['report-*', 'release-*', 'exact-limits'],
  },
  webhook: {
    mutate: ['src/adapters/webhook/**/*.ts'],
    tests: ['webhook-*', 'exact-limits'],
  },
  judge: {
    mutate: ['src/map/judge/**/*.ts'],
    tests: ['map-*', 'exact-limits'],
  },
  rules: {
    mutate: ['machines/rules/**/*.ts'],
    tests: ['map-rules', 'map-golden-journeys'],
  },
  runtime: {
    mutate: ['src/runtime/**/*.ts'],
    tests: ['runtime-*', 'store-model', 'store-sqlite', 'exact-limits'],
  },
  engine: {
    mutate: ['src/engine/**/*.ts'],
    tests: ['engine-*', 'compile-*', 'runtime-*', 'machines-walks', 'exact-limits'],
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
      'machines/law/disposals/community-payback-order.ts',
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
