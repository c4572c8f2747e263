const SPACE = /\s/;

/** Whether the code unit is white space, as a regular expression's \s has it. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 160 && SPACE.test(String.fromCharCode(code));
}

/** Each run of white space as one blank, as a browser shows it. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ');
}
