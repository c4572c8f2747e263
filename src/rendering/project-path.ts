/** What the tools that bundle the pages take for something else than a part of a name. */
const MISREAD = /[#?*"]/;

/**
 * Throws where the project's folder `path` is one that the site cannot be made in: the
 * tools would look for files elsewhere, and name those.
 */
export function checkProjectPath(path: string): void {
  const [sign] = MISREAD.exec(path) ?? [];
  if (sign !== undefined)
    throw new Error(
      `The project lies in ${path}, and the tools that make its pages cannot read a path with ${sign} in it. Rename the folder.`,
    );
}
