import { chai } from 'vitest';

// Chai wraps each expectation to tell a misspelt one when it runs. The types tell it before, and a million expectations are met in half the time.
chai.config.useProxy = false;
