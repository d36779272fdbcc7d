/** Told once when somebody presses Ctrl-C or ends the process politely; a second time ends it at once. */
export function onInterrupt(): { readonly signal: AbortSignal; forget(): void } {
  const stop = new AbortController();
  const forget = (): void => {
    process.removeListener('SIGINT', heard);
    process.removeListener('SIGTERM', heard);
  };
  const heard = (): void => {
    forget();
    stop.abort();
  };
  process.on('SIGINT', heard).on('SIGTERM', heard);
  return { signal: stop.signal, forget };
}
