import { z } from 'zod';
import type { Domain } from './domain.ts';

/** Needs that can be known of a person. */
export const needNames = ['housing', 'benefits', 'medication', 'mental-health', 'substance', 'opioid', 'ost', 'employment'] as const;
export const Need = z.enum(needNames);
/** A need known of a person. `ost` is opioid substitution treatment. */
export type Need = z.infer<typeof Need>;

const domainOfNeed: Readonly<Record<Need, Domain>> = {
  housing: 'housing',
  benefits: 'financial',
  medication: 'health',
  'mental-health': 'health',
  substance: 'substance',
  opioid: 'substance',
  ost: 'substance',
  employment: 'employment',
};

/** The domains of a list of needs, each once, in the order of the needs; an unknown need has none. @example needDomains(['ost', 'opioid']) // ['substance'] */
export function needDomains(of: readonly string[]): Domain[] {
  const found = new Set<Domain>();
  for (const need of of) {
    const domain = domainOfNeed[need as Need];
    if (domain) found.add(domain);
  }
  return [...found];
}
