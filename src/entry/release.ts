// The entry `justice-pathway/release`: the one gate for counts about people.
export * from '../release/index.ts';
