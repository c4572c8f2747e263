/** Hues in `tokens.css`; from the sixth outlet on they repeat, and the letter tells outlets apart. */
const HUES = 5;

/** Class of an outlet's hue (`o1` … `o5`) for its letter (`A` … `Z`, `AA` …). */
export function hueClass(letter: string): string {
  let index = 0;
  for (const character of letter) index = index * 26 + character.charCodeAt(0) - 64;
  return `o${((index - 1) % HUES) + 1}`;
}
