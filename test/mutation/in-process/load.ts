import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ours: Readonly<Record<string, string>> = {
  vitest: new URL('./vitest.ts', import.meta.url).href,
  'fast-check': new URL('./fast-check.ts', import.meta.url).href,
};

/** What is kept from one call to the next must not carry what a change made of it into the next run. */
class ForgettingMap<K extends WeakKey, V> {
  static readonly all: ForgettingMap<WeakKey, unknown>[] = [];
  private kept = new WeakMap<K, V>();
  constructor() {
    ForgettingMap.all.push(this as unknown as ForgettingMap<WeakKey, unknown>);
  }
  get(key: K): V | undefined {
    return this.kept.get(key);
  }
  has(key: K): boolean {
    return this.kept.has(key);
  }
  set(key: K, value: V): this {
    this.kept.set(key, value);
    return this;
  }
  delete(key: K): boolean {
    return this.kept.delete(key);
  }
  forget(): void {
    this.kept = new WeakMap();
  }
}

/** Modules loaded from now on get the tests of this folder for vitest, and weak maps that can be emptied. */
export function watchLoading(root: string): void {
  Object.assign(globalThis, { ForgettingMap });
  const sources = [pathToFileURL(join(root, 'src')).href, pathToFileURL(join(root, 'machines')).href];
  registerHooks({
    resolve(specifier, context, next) {
      const url = Object.hasOwn(ours, specifier) && context.parentURL !== ours[specifier] ? ours[specifier] : undefined;
      return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
    },
    load(url, context, next) {
      const loaded = next(url, context);
      if (!sources.some((source) => url.startsWith(source)) || !loaded.source) return loaded;
      const text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source as Uint8Array);
      return text.includes('new WeakMap') ? { ...loaded, source: text.replaceAll('new WeakMap', 'new ForgettingMap') } : loaded;
    },
  });
}

/** The maps that were made while modules were loaded; `forget` empties them. */
export function loadedMaps(): readonly { forget(): void }[] {
  return ForgettingMap.all.splice(0);
}
