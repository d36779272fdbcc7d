export { holidaysParameters } from './parameters.ts';
