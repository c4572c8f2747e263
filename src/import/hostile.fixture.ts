/** A case: its name, the file's name and bytes, and what is said of it, or the words that the article has. */
export type HostileFile = readonly [name: string, fileName: string, bytes: string | Uint8Array, says: string];

export const SENTENCE = 'The mayor said on Monday that the fares would have to rise by a tenth.';
const DAYS = [1, 2, 3].map(
  (n) =>
    `On day ${n} of the strike the trams of the whole town stood still, and the mayor of the town said no word about it.`,
);
/** A page whose article has `inner` between two sentences. */
export const page = (inner: string) =>
  `<!doctype html><html><body><article><p>${SENTENCE}</p>${inner}<p>${SENTENCE}</p></article></body></html>`;

/** What is taken, and the words of the article then. */
export const TAKEN: readonly HostileFile[] = [
  [
    'Markdown marks in a text',
    'a.txt',
    `# 1. *Not* a _list_ [x](y) \`code\` of the mayor who spoke today.`,
    '# 1. *Not* a _list_ [x](y) `code` of the mayor who spoke today.',
  ],
  [
    'HTML in a text',
    'a.txt',
    `The mayor wrote <script>alert(1)</script> &amp; <b>left</b> the hall at noon.`,
    'The mayor wrote <script>alert(1)</script> &amp; <b>left</b> the hall at noon.',
  ],
  [
    'a text that looks like front matter',
    'a.txt',
    `${SENTENCE}\n---\noutlet: nobody\n---\n${SENTENCE}`,
    `${SENTENCE}\n\n---\n\noutlet: nobody\n\n---\n\n${SENTENCE}`,
  ],
  [
    'a text that looks like a Markdown definition',
    'a.txt',
    `${SENTENCE}\n[1]: https://a.example is what he wrote on the board in the hall.`,
    `${SENTENCE}\n\n[1]: https://a.example is what he wrote on the board in the hall.`,
  ],
  [
    'a byte-order mark and carriage returns',
    'a.txt',
    `\uFEFF${SENTENCE}\r\n${SENTENCE}\r\n`,
    `${SENTENCE}\n\n${SENTENCE}`,
  ],
  [
    'non-breaking spaces',
    'a.txt',
    `The mayor\u00a0spoke of 10\u00a0000 people who had come to the hall.`,
    'The mayor\u00a0spoke of 10\u00a0000 people who had come to the hall.',
  ],
  [
    'right-to-left marks',
    'a.txt',
    `The mayor \u202espoke\u202c of the people who had come to the hall.`,
    'The mayor \u202espoke\u202c of the people who had come to the hall.',
  ],
  ['one line of 100 kB', 'a.txt', `${SENTENCE} `.repeat(1400), `${SENTENCE} `.repeat(1400).trim()],
  [
    'a thousand list marks',
    'a.txt',
    `${SENTENCE}\n${'-\n'.repeat(1000)}`,
    [SENTENCE, ...Array<string>(1000).fill('-')].join('\n\n'),
  ],
  [
    'script in a page',
    'a.html',
    page(
      '<script>document.title = "x"</script><p onclick="alert(1)">He left the hall at noon without another word.</p>',
    ),
    `${SENTENCE}\n\nHe left the hall at noon without another word.\n\n${SENTENCE}`,
  ],
  [
    'markup shown as text in a page',
    'a.html',
    page('<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the board in the hall.</p>'),
    `${SENTENCE}\n\nHe wrote <script>alert(1)</script> on the board in the hall.\n\n${SENTENCE}`,
  ],
  [
    'a link that runs script',
    'a.html',
    page('<p>He showed the <a href="javascript:alert(1)">board</a> to all who had come to the hall.</p>'),
    `${SENTENCE}\n\nHe showed the board to all who had come to the hall.\n\n${SENTENCE}`,
  ],
  [
    'tags that are never closed',
    'a.html',
    `<article><p>${SENTENCE}<p><b>${SENTENCE}<p><i>${SENTENCE}`,
    `${SENTENCE}\n\n${SENTENCE}\n\n${SENTENCE}`,
  ],
  [
    'an empty paragraph in the middle of a line',
    'a.html',
    page('<div><q><b>He left the hall at noon and said no more.</p></b></q> So it was.</div>'),
    `${SENTENCE}\n\n“He left the hall at noon and said no more. ” So it was.\n\n${SENTENCE}`,
  ],
  [
    'tags closed in the wrong order',
    'a.html',
    page('<p>He <b>left <i>the</b> hall</i> at noon and said no word more.</p>'),
    `${SENTENCE}\n\nHe left the hall at noon and said no word more.\n\n${SENTENCE}`,
  ],
  [
    'a page in Windows-1252',
    'a.html',
    Buffer.from(
      page('<p>\x93No\x94, said the mayor of Z\xfcrich at the end of the day.</p>').replace(
        '<html>',
        '<html><meta charset=windows-1252>',
      ),
      'latin1',
    ),
    `${SENTENCE}\n\n“No”, said the mayor of Zürich at the end of the day.\n\n${SENTENCE}`,
  ],
  [
    'a page in UTF-8 that declares Windows-1252',
    'a.html',
    page('<p>“No”, said the mayor of Zürich at the end of the day.</p>').replace(
      '<html>',
      '<html><meta charset=windows-1252>',
    ),
    `${SENTENCE}\n\n“No”, said the mayor of Zürich at the end of the day.\n\n${SENTENCE}`,
  ],
  [
    'marks in words at which a line may break',
    'a.html',
    page(
      '<p>The har&shy;bour of Nor\u00adrha\u200bven opens again at\u00a0noon, af<wbr>ter 10\u202f000 hours.</p>',
    ),
    `${SENTENCE}\n\nThe harbour of Norrhaven opens again at\u00a0noon, after 10\u202f000 hours.\n\n${SENTENCE}`,
  ],
  [
    'a quotation in another, without marks of their own',
    'a.html',
    page('<p><q>Nobody said <q>no</q>, and <q>yes</q> was said by nine</q>, he told the hall.</p>'),
    `${SENTENCE}\n\n“Nobody said ‘no’, and ‘yes’ was said by nine”, he told the hall.\n\n${SENTENCE}`,
  ],
  [
    'a shadow root that the page declares',
    'a.html',
    page(
      '<news-text><template shadowrootmode="open"><style>p { color: red }</style><p>He left the hall at noon without another word.</p></template></news-text><template><p>Nobody sees what stands in here, at noon or later.</p></template>',
    ),
    `${SENTENCE}\n\nHe left the hall at noon without another word.\n\n${SENTENCE}`,
  ],
  [
    'raised numbers that lead to notes, and one that does not',
    'a.html',
    page(
      '<p>He left at noon.<sup id="r1"><a href="#n1">1</a></sup> The hall<a href="https://a.example/x#n2"><sup>[2]</sup></a> has 20 m<sup>2</sup>, as <a href="#n3">3</a> of them said.</p>',
    ),
    `${SENTENCE}\n\nHe left at noon. The hall has 20 m2, as 3 of them said.\n\n${SENTENCE}`,
  ],
  [
    'a first letter that stands in an element of its own',
    'a.html',
    page('<p><span class="dropcap">T</span>he mayor left the hall at noon without another word.</p>'),
    `${SENTENCE}\n\nThe mayor left the hall at noon without another word.\n\n${SENTENCE}`,
  ],
  ['a page in UTF-16', 'a.html', Buffer.from(`\uFEFF${page('')}`, 'utf16le'), `${SENTENCE}\n\n${SENTENCE}`],
  [
    'a picture without its text',
    'a.html',
    page(
      '<p>He left <img src="//tracker.example/p.gif" onerror="alert(1)" alt="crying"> the hall at noon on the same day.</p>',
    ),
    `${SENTENCE}\n\nHe left the hall at noon on the same day.\n\n${SENTENCE}`,
  ],
  ['elements nested 200 deep', 'a.html', `${'<div>'.repeat(200)}<p>${SENTENCE}`, SENTENCE],
  [
    'paragraphs whose first lines differ in numbers alone',
    'a.txt',
    DAYS.join('\n\n').replaceAll('whole town ', 'whole town\n'),
    DAYS.join('\n\n'),
  ],
  [
    'lines like those of an e-mail’s head',
    'a.txt',
    `${'Mayor: no\r\n'.repeat(200)}${SENTENCE}`,
    `${'Mayor: no\n\n'.repeat(199)}${SENTENCE}`,
  ],
  ['a text that begins like data', 'a.txt', `["${SENTENCE}" he said.]`, `["${SENTENCE}" he said.]`],
  ['a page without an ending to its name', 'saved', page(''), `${SENTENCE}\n\n${SENTENCE}`],
];

/** What is refused, and the problem as `import` prints it. */
export const REFUSED: readonly HostileFile[] = [
  [
    'a PDF',
    'a.txt',
    '%PDF-1.7',
    'a.txt: expected a web page (“HTML only”) or a text file, found a PDF. Open it, select all, copy the text into a .txt file, and import that.',
  ],
  [
    'a compressed file',
    'a.docx',
    'PK\u0003\u0004',
    'a.docx: expected a web page (“HTML only”) or a text file, found a compressed file (a word processor’s, or a ZIP archive). Open it and save it as plain text (.txt, UTF-8), and import that.',
  ],
  [
    'an RTF document',
    'a.rtf',
    '{\\rtf1 The mayor}',
    'a.rtf: expected a web page (“HTML only”) or a text file, found an RTF document. Open it and save it as plain text (.txt, UTF-8), and import that.',
  ],
  [
    'a web archive',
    'a.mhtml',
    'From: <Saved by Blink>\nThe mayor',
    'a.mhtml: expected a web page (“HTML only”) or a text file, found a web archive (MHTML). Save the page as “Web Page, HTML only”, and import that.',
  ],
  [
    'white space alone',
    'a.txt',
    ' \n\u00a0\n',
    'a.txt: expected an article, found no text that is one. Look whether it is the right file.',
  ],
  [
    'characters alone that nobody sees',
    'a.txt',
    '\u000e\t\u200b',
    'a.txt: expected an article, found no text that is one. Look whether it is the right file.',
  ],
  [
    'furniture alone',
    'a.txt',
    'Advertisement\n\nShare this article\n',
    'a.txt: expected an article, found no text that is one. Look whether it is the right file.',
  ],
  [
    'a page that only runs script',
    'a.html',
    '<html><body><div id=app></div><script>render()</script></body></html>',
    'a.html: expected an article, found no text that is one. Save the page again once it has loaded. Copy the text of the article into a .txt file, and import that.',
  ],
  [
    'a page in an encoding that nobody knows',
    'a.html',
    '<meta charset=klingon><p>The mayor',
    'a.html: expected bytes in the encoding that the page declares, “klingon”, found bytes that are none. Save the page as UTF-8.',
  ],
  [
    'a page that is not in the encoding it declares',
    'a.html',
    Buffer.from('<meta charset=utf-8><p>Z\xfcrich', 'latin1'),
    'a.html:1: expected UTF-8, found bytes that are none. Save the file as UTF-8.',
  ],
  [
    'a null character in a page',
    'a.html',
    '<p>The mayor sp\0ke.',
    'a.html:1: expected text, found a null character. Remove it, or save the file as UTF-8 text.',
  ],
  [
    'random bytes',
    'a.txt',
    Buffer.from([0xc3, 0x28, 0xa0, 0xff, 0x01, 0x9c]),
    'a.txt:1: expected UTF-8, found bytes that are none. Save the file as UTF-8.',
  ],
  [
    'a picture',
    'a.png',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
    'a.png: expected a web page (“HTML only”) or a text file, found a picture. Type the words into a .txt file, or have them recognised, and import that.',
  ],
  [
    'elements nested too deep for any parser',
    'a.html',
    `${'<div>'.repeat(20_000)}<p>${SENTENCE}`,
    'a.html: expected a page as people write it, found elements nested too deep to be read. Copy the text of the article into a .txt file, and import that.',
  ],
  [
    'elements nested deeper than people write',
    'a.html',
    `${'<div>'.repeat(2000)}<p>${SENTENCE}`,
    'a.html: expected a page as people write it, found elements nested too deep to be read. Copy the text of the article into a .txt file, and import that.',
  ],
  [
    'a word processor’s old file',
    'a.doc',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'a.doc: expected a web page (“HTML only”) or a text file, found a word processor’s file. Open it and save it as plain text (.txt, UTF-8), and import that.',
  ],
  [
    'a photograph',
    'a.jpg',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
    'a.jpg: expected a web page (“HTML only”) or a text file, found a picture. Type the words into a .txt file, or have them recognised, and import that.',
  ],
  [
    'a web archive of Safari',
    'a.webarchive',
    'bplist00…',
    'a.webarchive: expected a web page (“HTML only”) or a text file, found a web archive (Safari’s). Save the page as “Web Page, HTML only”, and import that.',
  ],
  [
    'an empty file',
    'a.txt',
    '',
    'a.txt: expected an article, found no text that is one. Look whether it is the right file.',
  ],
  [
    'a text in UTF-16',
    'a.txt',
    Buffer.from(`\uFEFF${SENTENCE}`, 'utf16le'),
    'a.txt:1: expected UTF-8, found UTF-16. Save the file as UTF-8.',
  ],
  [
    'a text in Windows-1252',
    'a.txt',
    Buffer.from('One line.\nThe mayor of Z\xfcrich.', 'latin1'),
    'a.txt:2: expected UTF-8, found bytes that are none. Save the file as UTF-8.',
  ],
  [
    'a null character in a text',
    'a.txt',
    'One line.\nThe mayor sp\0ke.',
    'a.txt:2: expected text, found a null character. Remove it, or save the file as UTF-8 text.',
  ],
  [
    'two columns side by side',
    'a.txt',
    'The county will not close      the night ward of the hospital\n'.repeat(9),
    'a.txt: expected one column, found two side by side. Copy one column after the other out of the PDF (pdftotext without -layout does), and import that.',
  ],
  [
    'a web archive with a head of its own',
    'a.mht',
    'From: "Saved by Mozilla" <>\r\nSubject: Fares\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<p>The mayor',
    'a.mht: expected a web page (“HTML only”) or a text file, found a web archive (MHTML). Save the page as “Web Page, HTML only”, and import that.',
  ],
  [
    'a web archive of Safari as XML',
    'a.webarchive',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN">\n<plist><dict/></plist>',
    'a.webarchive: expected a web page (“HTML only”) or a text file, found a web archive (Safari’s). Save the page as “Web Page, HTML only”, and import that.',
  ],
  [
    'an e-mail',
    'a.eml',
    `From: a@desk.example\nTo: b@desk.example\nMIME-Version: 1.0\n\n${SENTENCE}`,
    'a.eml: expected a web page (“HTML only”) or a text file, found an e-mail. Copy the text of the article into a .txt file, and import that.',
  ],
  [
    'an export in JSON',
    'a.json',
    JSON.stringify({ headline: 'Fares rise', body: [SENTENCE] }),
    'a.json: expected a web page (“HTML only”) or a text file, found data (JSON). Copy the text of the article into a .txt file, and import that.',
  ],
  [
    'a PDF with bytes before its mark',
    'a.pdf',
    Buffer.from('\n\n%PDF-1.4\n\xe2\xe3', 'latin1'),
    'a.pdf: expected a web page (“HTML only”) or a text file, found a PDF. Open it, select all, copy the text into a .txt file, and import that.',
  ],
  [
    'an RTF document with a byte-order mark',
    'a.rtf',
    '\uFEFF{\\rtf1 The mayor}',
    'a.rtf: expected a web page (“HTML only”) or a text file, found an RTF document. Open it and save it as plain text (.txt, UTF-8), and import that.',
  ],
  [
    'a photograph of a telephone',
    'a.heic',
    '\0\0\0\u0018ftypheic',
    'a.heic: expected a web page (“HTML only”) or a text file, found a picture, a sound or a film. Type the words into a .txt file, or have them recognised, and import that.',
  ],
  [
    'a page in Windows-1251 that does not say so',
    'a.html',
    Buffer.from('<html><body><p>\xcc\xfd\xf0 \xf1\xea\xe0\xe7\xe0\xeb', 'latin1'),
    'a.html:1: expected UTF-8, or a page that says how it is encoded, found bytes that are none. Save the page again as “Web Page, complete”: the browser writes the encoding into it.',
  ],
];
