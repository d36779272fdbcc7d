export type { Check } from './contract.ts';
export { hookContract } from './hook-contract.ts';
export { storeContract } from './store-contract.ts';
