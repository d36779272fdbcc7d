import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { AsItGoes } from '../as-it-goes.ts';
import { InProcessRunner } from './runner.ts';

// The names by which Stryker finds the runner, and what tells of a run.
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
  declareClassPlugin(PluginKind.Reporter, 'as-it-goes', AsItGoes),
];
