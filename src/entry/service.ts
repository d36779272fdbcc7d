// The entry `justice-pathway/service`: services, when they are open, and whom they take.

export { domainsOfNeeds, type NeedMeaning } from '../kernel/index.ts';
export * from '../service/index.ts';
