/** One thing that an implementation must do. Give each to your test runner: `for (const check of checks) it(check.name, check.run)`. */
export interface ContractCheck {
  readonly name: string;
  run(): Promise<void>;
}

/** Throws with a plain sentence when a promise of a contract is not kept. */
export function must(kept: boolean, promise: string): asserts kept {
  if (!kept) throw new Error(`The contract is not kept: ${promise}`);
}
