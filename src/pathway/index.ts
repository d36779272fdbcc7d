export { definePathway } from './define-pathway.ts';
export type { AnyLink, Link, Links, Pathway, PathwayDefinition } from './pathway.ts';
