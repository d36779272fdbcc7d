import { registerHooks } from 'node:module';

const ours = new URL('./fast-check.ts', import.meta.url).href;

// Before a test is read: leads whoever of this project asks for fast-check to the one of this folder, and nobody else.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'fast-check' && context.parentURL !== ours && !context.parentURL?.includes('/node_modules/')
      ? next(ours, context)
      : next(specifier, context),
});
