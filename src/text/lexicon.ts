import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model, []);
// eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions, typed as methods
const { uniqueId } = nlp.its;

// wink numbers the 87,000 words of its lexicon first, and words that it meets for the first time behind them.
const firstUnknown = idOf('qqzzvx');

/** Whether an English word list has `word`, in whatever capitals. Many inflected forms and names are missing: false proves nothing. */
export function isEnglishWord(word: string): boolean {
  return idOf(word.toLowerCase()) < firstUnknown;
}

function idOf(word: string): number {
  const ids = nlp.readDoc(word).tokens().out(uniqueId) as unknown as number[];
  return ids.length === 1 ? (ids[0] ?? Infinity) : Infinity;
}
