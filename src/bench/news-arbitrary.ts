import fc from 'fast-check';

/**
 * Random news prose: sentences from a small grammar with attributions in every
 * order, quotation marks of every kind, some of them never closed, and what else
 * stands in articles. Made to be alike across articles, so that they align.
 */

const pick = (...options: readonly string[]) => fc.constantFrom(...options);

const SOURCES = pick(
  'the mayor',
  'Ada Ray',
  'she',
  'Mr. O’Neil',
  'the ministry',
  'officials',
  'Dr. José María de la Cruz',
  'a U.S. spokesman who asked not to be named',
  'Владимир Иванов',
  'the council’s chairwoman, Ines Falk,',
  '',
);
const CUES = pick(
  'said',
  'told reporters',
  'according to',
  'warned',
  'claimed',
  'wrote on X',
  'added',
  'has said',
  'denied',
);
const CLAUSES = pick(
  'fares will rise by 10 percent on Monday',
  'the bridge must be closed to lorries by 1 May 2026',
  'we have no choice',
  'nearly 2.5 million people are affected',
  'it is “legally impossible” to sign',
  'there was no draft; there was a list of questions',
  'the plan costs $4bn—twice as much as last year',
  'they don’t know',
  '— no —',
  '3,400 of 5,000',
  'l’accord est “nul”',
  '他说没有',
);
const MARKS = fc.constantFrom<readonly [string, string]>(
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['„', '“'],
  ['“', ''],
  ['', '”'],
  ['“‘', '’”'],
);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence: fc.Arbitrary<string> = fc
  .tuple(fc.nat(7), SOURCES, CUES, CLAUSES, CLAUSES, MARKS)
  .map(([form, who, cue, one, two, [open, close]]) => {
    switch (form) {
      case 0:
        return `${open}${capital(one)},${close} ${who} ${cue}.`;
      case 1:
        return `${open}${capital(one)},${close} ${who} ${cue}. ${open}${capital(two)}.${close}`;
      case 2:
        return `${capital(who)} ${cue} that ${one}, but ${two}.`;
      case 3:
        return `According to ${who}, ${one}.`;
      case 4:
        return `${capital(who)} ${cue}: ${open}${capital(one)}. ${capital(two)}.${close}`;
      case 5:
        return `${capital(one)}, ${who} ${cue}, and ${two}.`;
      case 6:
        return `${open}${capital(one)}. ${capital(two)}.`;
      default:
        return `${capital(one)}.`;
    }
  });

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

// Marks and characters that Markdown, HTML, regular expressions or tokenisers may trip over.
const oddity = fc.oneof(
  pick(
    '***',
    '---',
    '# ',
    '> > >',
    '- - -',
    '1. 2. 3.',
    '[a]: b',
    '[a](b)',
    '`x',
    '<b',
    '&amp;',
    '\\',
    '\u2028',
    '\u00ad',
    '\u200d',
  ),
  pick(
    'U.S.-backed',
    'e.g.',
    '…',
    '“”',
    '""',
    '’’',
    '😀',
    'e\u0301',
    '\u202e',
    '1.000,5 %',
    'https://a.example/?q="x"',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: pick(
      '## What happens next',
      '- one thing\n- another thing',
      '> So it goes, he said.',
      '* * *',
    ),
  },
  { weight: 1, arbitrary: fc.tuple(paragraph, oddity, paragraph).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: oddity },
);

/** The Markdown body of an article. */
export const newsBody: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 7 })
  .map((blocks) => blocks.join('\n\n'));

/** Bodies of two to four articles on one event. */
export const newsStory: fc.Arbitrary<string[]> = fc.array(newsBody, { minLength: 2, maxLength: 4 });

/** Text as a PDF or a text file lays it out: wrapped lines, running heads, addresses in between. */
export const laidOutText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 1, arbitrary: oddity }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom(0, 30, 72, 100),
    pick('\n', '\n\n', '\r\n\r\n', '\n\n\n'),
    pick('', 'Fares will rise, the mayor says\n\n', 'By Ada Ray\n', 'THE GAZETTE\n'),
    pick(
      '',
      '\nhttps://a.example/2026/01/02/fares-will-rise\n',
      '\f',
      '\nThe Gazette 12\n',
      '\nAdvertisement\n',
      '\n-\n',
    ),
    pick('', '\n\nLeave a comment\n', '\n\nOriginal url:\nhttps://a.example/2026-01-02/fares-\nwill-rise\n'),
  )
  .map(([paragraphs, width, gap, head, between, tail]) => {
    const blocks = paragraphs.map((text) => (width === 0 ? text : wrap(text, width)));
    const half = Math.floor(blocks.length / 2);
    return head + blocks.slice(0, half).join(gap) + between + blocks.slice(half).join(gap) + tail;
  });

/** What a page puts around a block, and how it says its first text again. */
const BOXES: readonly ((block: string, first: string) => string)[] = [
  (block) => block,
  (block, first) => `${block}<blockquote>${first}</blockquote>`,
  (block, first) => `<p class="pull-quote">${first}</p>${block}`,
  (block) => `<p><a href="/other">${block}</a></p>`,
  (block) => `<p>Also read: <a href="/other">${block}</a></p>`,
  (block) => `<div><img src="p.jpg"><div class="caption">${block}</div></div>`,
  (block) => `<div class="byline">${block}</div><h1>Fares will rise</h1>`,
  (block) => `<div class="share">${block}</div>`,
  (block) => `<section>${block}<input type="email"></section>`,
  (block) => `</article><article><h1>Trams will rest</h1>${block}`,
  (block) => `<h3>Fares</h3>${block}`,
];

/** A page around the same prose, its elements not always closed. */
export const webPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.tuple(
        pick('p', 'div', 'li', 'h2', 'blockquote', 'td', 'aside', 'span', 'q', 'figure'),
        fc.oneof(paragraph, oddity),
        fc.boolean(),
        fc.constantFrom(...BOXES),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    pick('<article>', '<main><div class="story">', '<table><tr><td>', ''),
    pick('', '<h1>Fares will rise</h1>', '<title>Fares will rise | The Gazette</title>'),
  )
  .map(([elements, open, head]) => {
    const first = elements[0]?.[1] ?? '';
    const inner = elements
      .map(([name, text, closed, box]) => box(`<${name}>${text}${closed ? `</${name}>` : ''}`, first))
      .join('\n');
    return `<!doctype html><html><head>${head}</head><body>${open}${inner}</body></html>`;
  });

function wrap(text: string, width: number): string {
  let column = 0;
  return text
    .split(' ')
    .map((word) => {
      column += word.length + 1;
      if (column <= width) return `${word} `;
      column = word.length + 1;
      return `\n${word} `;
    })
    .join('')
    .trim();
}

/** Marks, words and characters that are easily taken for one another, in any order. */
export const markedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      pick(
        '“',
        '”',
        '"',
        '‘',
        '’',
        "'",
        '„',
        '“',
        '«',
        '»',
        '‹',
        '›',
        '「',
        '」',
        '『',
        '』',
        "''",
        '``',
        '“‘',
        '’”',
      ),
      pick(
        '’90s',
        "'90s",
        '6’2”',
        `6'2"`,
        '5-foot-9',
        'rock ’n’ roll',
        'the voters’',
        "O'Neil",
        'don’t',
        '’Tis',
        'D’oh',
      ),
      pick(
        'Ada Ray',
        'said',
        'told him',
        'she',
        'THE MAYOR',
        'SAID',
        'it is so',
        'IT IS SO',
        'U.S.',
        'Sen.',
        'a.m.',
      ),
      pick('.', ',', '?', '!', '…', ':', '—', '.”', ',”', '?’', '(', ')'),
      pick(' ', ' ', ' ', '  ', '\n', '\n\n', '\r\n\r\n', '\u00a0', ''),
      pick('😀', '👩‍👩‍👧', 'שלום', 'قال', '\u200f', '\u202e', '\u0000', '\ud800', '\ufeff', 'e\u0301', '他说'),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
