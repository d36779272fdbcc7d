import { memoryStore } from 'justice-pathway';
import { storeContract } from 'justice-pathway/testing';
import { describe, it } from 'vitest';

describe('a store in memory keeps the contract', () => {
  for (const check of storeContract(async () => memoryStore())) it(check.name, check.run);
});
