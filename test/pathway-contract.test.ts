import type { Pathway } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { pathwayContract } from 'justice-pathway/testing';
import { describe, expect, it } from 'vitest';
import { sample } from './engine-sample.ts';

describe('the contract of a pathway', () => {
  const inputs = { custody: { releaseAt: null } };
  for (const check of pathwayContract(sample, { inputs, walks: 10 })) it(`the sample ${check.name}`, check.run);
  for (const check of pathwayContract({ ...scottishPathway, start: ['arrest'] }, { walks: 4, steps: 40 }).slice(0, 4))
    it(`Scotland ${check.name}`, check.run);

  it('finds a contact that is not there, and a pathway that cannot end', async () => {
    const again = { to: 'custody', input: () => ({ releaseAt: null }) };
    const links = { ...sample.links, custody: { liberated: again, died: again } };
    const broken = { ...sample, contacts: {}, links } as unknown as Pathway;
    const failures: string[] = [];
    for (const check of pathwayContract(broken, { inputs, walks: 2 }))
      await check.run().catch((error: Error) => failures.push(error.message));
    expect(failures.join('\n')).toMatch(/"gate"/);
    expect(failures.join('\n')).toMatch(/starts in custody can end/);
  });
});
