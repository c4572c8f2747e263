/**
 * Recalls what `make` made of a string, since most words come again; all of it is
 * forgotten whenever more than `most` strings would be kept: some thousand, as
 * many as a story has, are enough, and memory stays bounded over an archive.
 */
export function recalled<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const made = new Map<string, { readonly it: Made }>();
  return (text) => {
    let known = made.get(text);
    if (known === undefined) {
      known = { it: make(text) };
      if (made.size >= most) made.clear();
      made.set(text, known);
    }
    return known.it;
  };
}
