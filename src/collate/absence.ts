import type { Story } from '../model.ts';

/** A story, or as much of it as tells whether anybody has checked what the machine found. */
export type Decided = Pick<Story, 'decisions'>;

/** Whether an editor has decided anything in a story: until then what was not found may be there. */
export function hasEditor({ decisions }: Decided): boolean {
  return decisions.length > 0;
}

/** How pages begin to say that a text lacks something: “not in this text”, “not found in the text of …”. */
export function notIn(story: Decided): 'not in' | 'not found in' {
  return hasEditor(story) ? 'not in' : 'not found in';
}

/** That one text alone has something, as a sentence. */
export function inNoOther(story: Decided): string {
  return hasEditor(story) ? 'No other text here reports this.' : 'Not found in any other text here.';
}

/** That something is in one outlet's text alone, behind a count. */
export function inOneOnly(story: Decided): string {
  return hasEditor(story) ? 'in one outlet only' : 'found in one outlet only';
}
