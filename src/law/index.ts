export { type Found, lookup, valueOn } from './lookup.ts';
export { type DatedValue, defineParameter, type Parameter, type Selector } from './parameter.ts';
export type { Law, Overlay, Reform } from './reform.ts';
