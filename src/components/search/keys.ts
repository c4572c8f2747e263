/**
 * Moves the focus to the next or the previous of `stops` on an arrow key;
 * from the first upwards it stays. Returns whether the key was one of these
 * and the focus stood on a stop.
 */
export function moveAmong(stops: readonly HTMLElement[], key: string): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (step === 0 || at < 0) return false;
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  return true;
}
