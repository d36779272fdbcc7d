import { fileURLToPath } from 'node:url';

const ours = fileURLToPath(new URL('./fast-check.ts', import.meta.url));

/** Leads a test that asks for fast-check to the one of this folder, and nobody else. */
export const properties = {
  name: 'properties',
  enforce: 'pre' as const,
  resolveId: (id: string, from?: string) => (id === 'fast-check' && from !== ours ? ours : null),
};
