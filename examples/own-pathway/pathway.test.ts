import { hookContract, pathwayContract } from 'justice-pathway/testing';
import { describe, it } from 'vitest';
import { hooks, pathway } from './pathway.ts';

// The inputs of the stages in which a case may open.
describe('the pathway', () => {
  for (const check of pathwayContract(pathway, { inputs: { ward: {} }, hooks })) it(check.name, check.run);
});

describe.each(hooks)('the hook $id', (hook) => {
  for (const check of hookContract(() => hook, pathway.contacts)) it(check.name, check.run);
});
