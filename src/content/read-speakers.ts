import type { Speaker } from '../model.ts';
import { slug } from '../text/slug.ts';
import type { Folder } from './folder.ts';
import { shown } from './problem.ts';
import { speakersSchema } from './schema.ts';

/** Speakers of `speakers.yaml` in its order; none where there is no such file. */
export function readSpeakers(folder: Folder): Speaker[] {
  const checked = folder.yaml(speakersSchema, 'speakers.yaml');
  const speakers = (checked?.value ?? []).map(({ id, ...speaker }) => ({
    ...speaker,
    id: id ?? slug(speaker.name),
  }));
  for (const [i, { id, name }] of speakers.entries())
    if (id === '' || speakers.findIndex((speaker) => speaker.id === id) < i)
      folder.report({
        file: folder.show('speakers.yaml'),
        line: checked?.lineOf([i]) ?? null,
        expected: 'a name that gives an address of its own',
        found: shown(name),
        remedy: 'Add a line “id: …” of lower-case letters, digits and hyphens.',
      });
  const names = new Map<string, string>();
  for (const [i, speaker] of speakers.entries())
    for (const name of [speaker.name, ...speaker.aliases]) {
      const other = names.get(name.toLowerCase());
      if (other !== undefined && other !== speaker.name)
        folder.report({
          file: folder.show('speakers.yaml'),
          line: checked?.lineOf([i]) ?? null,
          expected: 'each name and alias to mean one speaker',
          found: `${shown(name)} for ${shown(other)} and for ${shown(speaker.name)}`,
          remedy: 'Remove it from one of them.',
        });
      names.set(name.toLowerCase(), speaker.name);
    }
  return speakers;
}
