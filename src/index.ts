// Public names, by folder: each folder lists its own.
export * from './engine/index.ts';
export * from './journal/index.ts';
export * from './kernel/index.ts';
export * from './law/index.ts';
export * from './map/index.ts';
export * from './moment/index.ts';
export * from './pathway/index.ts';
export * from './report/index.ts';
export * from './runtime/index.ts';
export * from './service/index.ts';
export * from './simulate/index.ts';
export * from './stage/index.ts';
