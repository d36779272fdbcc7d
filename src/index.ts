// What a newcomer needs to move a case; each folder lists its own names.
export * from './engine/index.ts';
export * from './journal/index.ts';
export * from './kernel/index.ts';
export * from './moment/index.ts';
export * from './pathway/index.ts';
export * from './runtime/index.ts';
export * from './stage/index.ts';
