/** A key for the digests of a register, drawn anew: 64 hexadecimal digits. Without it nobody can tell whom a digest stands for. */
export function newRegisterKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
