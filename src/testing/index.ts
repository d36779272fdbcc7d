export { anyJourney, anyProfile } from './arbitraries.ts';
export type { ContractCheck } from './contract.ts';
export {
  type DisconnectMatchers,
  disconnectMatchers,
  findingsKey,
  type MatcherAnswer,
  type MatcherOptions,
} from './disconnect-matchers.ts';
export { type DisconnectReporterOptions, disconnectReporter } from './disconnect-reporter.ts';
export { hookContract } from './hook-contract.ts';
export { type EventMore, type JourneyBuilder, journeyOf } from './journey-builder.ts';
export type { LivePeople } from './live-people.ts';
export { type PathwayContractOptions, pathwayContract } from './pathway-contract.ts';
export { storeContract } from './store-contract.ts';
