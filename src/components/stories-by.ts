import type { Story } from '../model.ts';

/** The stories in which each speaker, or each outlet, occurs, in the order given: looked up once, not for every page. */
export function storiesBy(
  stories: readonly Story[],
  idsIn: (story: Story) => readonly string[],
): (id: string) => readonly Story[] {
  const found = new Map<string, Story[]>();
  for (const story of stories)
    for (const id of new Set(idsIn(story))) {
      const list = found.get(id) ?? [];
      list.push(story);
      found.set(id, list);
    }
  return (id) => found.get(id) ?? [];
}

export const speakersIn = (story: Story): string[] => story.speakers.map(({ id }) => id);

export const outletsIn = (story: Story): string[] => story.articles.map(({ outlet }) => outlet.id);
