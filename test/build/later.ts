import { globalRegistry, type ZodType } from 'zod';

const making = new WeakMap<object, () => ZodType>();

/**
 * A schema that is made when it is first touched. Until then it is an empty object; from then on it is a schema of the same kind
 * and definition as what was made, and nothing stands between.
 * @example later(() => z.strictObject({ a: z.string() })).parse({ a: 'b' }) // { a: 'b' }, and the schema is made here
 */
export function later<T extends ZodType>(make: () => T): T {
  const schema = {} as T;
  const now = (): T => become(schema);
  Object.setPrototypeOf(
    schema,
    new Proxy(noMembers, {
      get: (_, key) => Reflect.get(now(), key),
      set: (_, key, value) => Reflect.set(now(), key, value),
      has: (_, key) => Reflect.has(now(), key),
      getPrototypeOf: () => Object.getPrototypeOf(now()),
    }),
  );
  making.set(schema, make);
  return schema;
}

const noMembers = Object.freeze(Object.create(null));

/** As zod copies a schema, but into an object that others hold already; words that were said of it come along. */
function become<T extends ZodType>(schema: T): T {
  const make = making.get(schema);
  if (make === undefined) return schema;
  making.delete(schema);
  const made = make();
  const { constr, def, parent } = made._zod;
  Object.setPrototypeOf(schema, constr.prototype);
  constr.call(schema, def);
  if (parent !== undefined) schema._zod.parent = parent;
  if (globalRegistry.has(made)) globalRegistry.add(schema, globalRegistry.get(made) ?? {});
  return schema;
}
