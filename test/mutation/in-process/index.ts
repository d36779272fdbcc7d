import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { InProcessRunner } from './runner.ts';

// The names by which Stryker finds the runner.
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
