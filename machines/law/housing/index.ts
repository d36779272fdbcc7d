export { housingParameters } from './parameters.ts';
