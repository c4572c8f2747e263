/**
 * Recalls what `make` made of a string, since most words come again; all of it is
 * forgotten whenever more than `most` strings would be kept: some thousand, as
 * many as a story has, are enough, and memory stays bounded over an archive.
 */
export function recalled<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const known = made.get(text);
    // What is made may be nothing.
    if (known !== undefined || made.has(text)) return known as Made;
    const it = make(text);
    if (made.size >= most) made.clear();
    made.set(text, it);
    return it;
  };
}
