/** Whether a state is one of these or inside one: the beginnings of ids, as `custody.remand`. */
export function isWithin(state: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => state === beginning || state.startsWith(`${beginning}.`));
}
