const SPACE = /\s/;

/** Whether the code unit is white space, as a regular expression's \s has it. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && SPACE.test(String.fromCharCode(code));
}
