import { memoryStore } from 'justice-pathway';
import { describe } from 'vitest';
import { runtimeSuite } from './runtime-suite.ts';

describe('the runtime on a store in memory', () => runtimeSuite(async () => memoryStore()));
