/** The stories in which each speaker, or each outlet, occurs, in the order given: looked up once, not for every page. */
export function storiesBy<Story>(
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

interface WithSpeakers {
  readonly speakers: readonly { readonly id: string }[];
}

/** Ids of the speakers of a story, by which it is listed. */
export const speakersIn = ({ speakers }: WithSpeakers): string[] => speakers.map(({ id }) => id);

interface WithOutlets {
  readonly articles: readonly { readonly outlet: { readonly id: string } }[];
}

/** Ids of the outlets of a story, likewise; one for each article. */
export const outletsIn = ({ articles }: WithOutlets): string[] => articles.map(({ outlet }) => outlet.id);
