import { dayIn } from './day.ts';

// Longest furniture in words: what is longer is prose, whatever it begins with.
const LONGEST_LABEL = 8;
const LONGEST_LINK = 40;
const LONGEST_CREDIT = 30;

const AGENCY = String.raw`(?:AP(?: Photo)?|AFP|Reuters|Getty(?: Images)?|EPA(?:-EFE)?|TASS|Bloomberg|Xinhua|dpa|PA(?: Media)?|ANI|PTI|Shutterstock|iStock|Unsplash|Wikimedia(?: Commons)?|Handout|File(?: photo)?|Courtesy)`;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
const NAMES = String.raw`${NAME}(?:(?:\s+|,\s*|\s+and\s+|\s*&\s*|\s*\|\s*)(?:${NAME}|in|of|for|de|van|von|der|da|la))*`;
// “Reporting by Ada Berg in Oslo; editing by Ulf Holm”, as agencies close an article, and “Ada Berg contributed to this report”.
const TASK = String.raw`(?:(?:[Aa]dditional|[Ff]urther) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?:(?: and |, )(?:additional )?(?:reporting|writing|editing))*(?: in ${NAMES})? by ${NAMES}`;
const CREDIT = new RegExp(
  String.raw`^[([]?(?:${TASK}(?:[;,.]\s*(?:and )?${TASK})*|(?:(?:[\p{L}’-]+ ){0,3}(?:writers?|reporters?|correspondents?|editors?|producers?) )?${NAMES} (?:also )?contributed (?:reporting )?to this (?:report|story|article))[.)\]]*$`,
  'u',
);
const READING_TIME = /^(?:\d+|one|two|three|four|five) min(?:ute)?s?[ -]read$/i;

/** Whole paragraphs that are no article text, with the reason given for leaving them out. */
const PATTERNS: readonly { readonly words: number; readonly why: string; readonly test: RegExp }[] = [
  {
    words: LONGEST_LABEL,
    why: 'page furniture',
    test: /^(?:(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)|(?:view |show |read |see )?(?:all )?(?:\d+ )?(?:comments?|replies)(?: \(?\d+\)?)?|no comments(?: yet)?|join the (?:conversation|discussion)|cancel reply|comments (?:are|have been) closed|(?:blog )?comments powered by(?: [\w.]+)?|be (?:the )?first to (?:comment|contribute))[.!:]?$/i,
  },
  {
    words: 12,
    why: 'page furniture',
    test: /^[|•·\s]*(?:(?:share|tweet|pin|pin it|(?:print|e-?mail|save|send)(?: this)?(?: (?:story|article|page))?|copy(?: link)?|like|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|messenger|bookmark|listen|follow(?:ing)?|gift article|share (?:this|on|via|to)\b[\w ]*|follow us(?: on)?[\w ]*)[\s|•·,:/]*)+$/i,
  },
  {
    words: LONGEST_LABEL,
    why: 'an advertisement mark',
    test: /^[([]?(?:advertisements?|advertising|sponsored(?: content)?|promoted(?: content)?|(?:article|story) continues (?:below|after)(?: this)?(?: (?:the )?(?:advertisement|advert|ad))?|(?:continue reading|scroll (?:down )?to continue)(?: below)?|advertisement[ -–—]+scroll to continue)[)\].]?$/i,
  },
  {
    words: 12,
    why: 'page furniture',
    test: /^(?:(?:read (?:or|and|&) )?share this (?:story|article|post)\s?:\s?\S+|follow @?[\p{L}\p{N} .’'_-]{1,40} on (?:twitter|x|facebook|instagram|linkedin|threads|bluesky|mastodon)\b[\w @,&/]*\.?)$/iu,
  },
  {
    words: 25,
    why: 'page furniture',
    test: /^(?:(?:follow|like|find|join) us on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|threads|bluesky|mastodon|tiktok|google news)\b.*\b(?:for|to get|and get) (?:the latest|more|all|breaking|news|updates)\b.*|(?:have you )?(?:got|do you have|have) (?:an?|any) (?:news )?(?:story|tip|news|question|comment)s?\b[^.!?]*\?.*(?:\S@\S|\b(?:e-?mail|contact|get in touch with) us\b).*)$/i,
  },
  {
    words: 14,
    why: 'page furniture',
    test: /^(?:subscribe|sign up|sign in|log ?in|register|donate|become a (?:member|subscriber))(?: (?:now|here|today|free|for free|to|for|with)\b.*)?[.!]?$/i,
  },
  {
    words: LONGEST_LABEL,
    why: 'page furniture',
    test: /^(?:skip to (?:main )?(?:content|navigation)|main menu|menu|search|home ?page|home|(?:back|go|return) to (?:the )?(?:top|home(?: ?page)?|(?:front|main) page|overview|index|all (?:news|stories|articles))|top|most (?:read|popular|viewed)|top stories|latest(?: news)?|trending(?: now)?|breaking news|newsletters?|editor[’']?s['’]? picks?|recommended(?: for you| stories| reading)?|you (?:may|might)(?: also)? (?:also )?(?:like|be interested in)|more (?:stories|news|articles)|related(?: articles?| stories| news| topics?| posts?| content| coverage)?|read (?:more|next|also)|see also|show more|load more|loading[.…]*|(?:previous|next)(?: (?:article|post|story|page))?|close|open in app|(?:\[\+\] )?(?:click (?:here )?to )?enlarge(?: (?:image|photo))?|text size|view (?:gallery|image)|play(?: video)?|watch(?: now)?|accept(?: all)?(?: cookies)?|privacy policy|terms(?: of (?:use|service))?|contact(?: us)?|about(?: us)?)[.:›»>]*$/i,
  },
  {
    words: LONGEST_LINK,
    why: 'a link to another article',
    test: /^(?:(?:related (?:article|story|stories|articles|news|coverage|reading|post)|read (?:more|also|next)|also read|see also|don[’']t miss|in case you missed it)\s?[:|»›–—-]|(?:related|more(?: on this| from [\p{L} ]{1,30})?|further reading|watch|listen|recommended)\s?[:|»›])\s?\S.*$/iu,
  },
  {
    words: LONGEST_LINK,
    why: 'page furniture',
    test: /^(?=.*\bunsubscribe\b).*\b(?:you(?:[’']re| are)? (?:receiv(?:e|ed|ing)|getting) this|(?:manage|update|change)(?: your)?(?: \p{L}+)? preferences)\b/iu,
  },
  {
    words: LONGEST_CREDIT,
    why: 'the caption of a photograph or its credit',
    test: /^[([]?(?:(?:photo(?:graph)?s?|image|picture|illustration|graphic|video)(?: (?:credit|source|courtesy))?(?: by)?\s?[:|]\s?|(?:photo(?:graph)?|image|picture|illustration|video) (?:by|courtesy of|credit)\s|(?:file )?(?:photo|image|picture)\s?[:|/–—-]|credits?:\s).*$/i,
  },
  {
    words: LONGEST_CREDIT,
    why: 'the caption of a photograph or its credit',
    test: new RegExp(
      String.raw`[([](?:(?:photo|image|picture|file photo|credit|source)?\s?(?:by|:)?[^()[\]]*\b${AGENCY}\b|(?:(?:file )?photo(?:graph)?s?|image|picture|illustration|graphic)\s?(?:by\s|credit|courtesy|:|/))[^()[\]]*[)\]]$`,
      'i',
    ),
  },
  {
    words: LONGEST_CREDIT,
    why: 'the caption of a photograph or its credit',
    test: new RegExp(
      String.raw`\S [/|]\s?${AGENCY}(?: via [\p{L} ]+)?$|[.!?)”]\s${AGENCY}\s?/\s?\p{Lu}\S*(?: \S+){0,2}$`,
      'u',
    ),
  },
  {
    words: 8,
    why: 'the caption of a photograph or its credit',
    test: new RegExp(
      String.raw`^(?:courtesy(?: of)?\s[^.!?]*|${AGENCY}(?: ?/ ?\S+(?: \S+){0,2}| via [^.!?]*)?)$`,
      'i',
    ),
  },
  {
    words: 40,
    why: 'a notice of rights',
    test: /^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4})|all rights reserved)/i,
  },
  { words: 25, why: 'tags', test: /^(?:tags?|tagged|topics|filed under|categor(?:y|ies)|keywords)\s?:/i },
  {
    words: 16,
    why: 'an offer of a subscription',
    test: /^(?:(?:continue|keep) reading\b.*\b(?:subscri\w*|account|free)\b|already (?:an? |have )?(?:subscriber|subscribed|member|registered|account)\b).*$/i,
  },
  { words: 6, why: 'page furniture', test: READING_TIME },
  {
    words: LONGEST_LABEL,
    why: 'the date line',
    test: /^(?:last |first )?(?:updated|published|posted|modified):? (?:about |over )?(?:\d+|an?|one|two|three) (?:sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|weeks?|months?) ago\.?$/i,
  },
  {
    words: LONGEST_LABEL,
    why: 'the address of the article',
    test: /^(?:source(?: url)?|original (?:url|link|article|source|story)|permalink|retrieved from|url)\s?:\s*https?:\/\/\S+$/i,
  },
  {
    words: LONGEST_LINK,
    why: 'a notice about cookies',
    test: /^(?:this (?:web)?site|(?:by (?:using|continuing|browsing)\b.{0,60}, )?(?:we|you agree to our)|our (?:web)?site)(?: and our (?:\d+ )?partners)? uses?(?: of)? cookies(?: (?:and|to|on|for|so)\b|[.:])/i,
  },
  { words: LONGEST_CREDIT, why: 'the credit of its authors', test: CREDIT },
];
const PART = String.raw`(?:(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Ii]nterview |[Pp]hotos? |[Tt]ext )?(?:by|By|BY)|Author:?|(?:Text|Words|Story|Report|Interview|Photos?|Photographs?|Pictures?)(?: by)?:)\s+${NAMES}`;
const BYLINE = new RegExp(
  String.raw`^(?:${PART}(?:\s*[·|,;/•]\s*${PART})*|(?:By|BY) (?:our|a|the) (?:own )?(?:\p{L}+ ){0,2}(?:correspondents?|reporters?|staff|writers?))$`,
  'u',
);
// “Bay Times newsroom”: nobody is named.
const DESK = /^(?:\p{Lu}[\p{L}.’'-]* ){0,4}(?:newsroom|staff|desk|team|reporters?|correspondents?)$/iu;
const BARE_NAMES = new RegExp(`^${NAMES}$`, 'u');
const MOST_NAME_WORDS = 5;
const MOST_BYLINE_WORDS = 14;
const MOST_DATE_WORDS = 14;
// Beside the date itself, what a line that gives only a date may say.
const DATE_WORDS =
  /\b(?:published|publication|posted|updated|modified|created|first|last|date|on|at|the|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|a\.?m\.?|p\.?m\.?|gmt|utc|[bcemp][ds]?t|ist|msk|hours?|min(?:ute)?s?|ago)\b/giu;

/** Why a whole paragraph is no article text, or null. */
export function furnitureReason(text: string): string | null {
  const words = text.split(/\s+/).length;
  return PATTERNS.find((pattern) => words <= pattern.words && pattern.test.test(text))?.why ?? null;
}

/** Why a paragraph between the headline and the article's text is none of it, or null. */
export function headFurnitureReason(text: string): string | null {
  const words = text.split(/\s+/).length;
  const reason = bylineReason(text);
  if (reason !== null) return reason;
  if (words <= LONGEST_CREDIT && CAPTION.test(text)) return 'the caption of a photograph and its credit';
  return null;
}

/**
 * Why a paragraph below an article's summary is the byline or the date line, or
 * null. A day alone may head what happened on it: there a date line has the hour,
 * or says that it is one.
 */
export function signatureReason(text: string): string | null {
  const reason = bylineReason(text);
  return reason === 'the date line' && !/\d:\d\d|\b(?:published|posted|updated)\b/i.test(text)
    ? null
    : reason;
}

/** Whether a text is a byline or a date line, and which, or null. */
export function bylineReason(text: string): string | null {
  const words = text.split(/\s+/).length;
  if (words <= MOST_BYLINE_WORDS && (BYLINE.test(text) || isDatedByline(text) || isRowOfSigns(text)))
    return 'the byline';
  return words <= MOST_DATE_WORDS && isDateLine(text) ? 'the date line' : null;
}

// A caption above the text ends with who took or holds the picture: an agency or a web site.
const CAPTION = new RegExp(
  String.raw`(?:\b${AGENCY}|(?:^|\s)(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|gov|info|eu|us|uk|ru|ua|de|fr|in|au|ca|int|mil|edu)(?:\.\p{Ll}{2})?)$`,
  'u',
);

// A place before the day at the end of a line: “New Harroway, 12 May 2026”.
const PLACE = /^\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,2}$/u;

/** “By Ada Berg on June 29, 2024 08:08 pm” and “Posted on June 29, 2024 by Ada Berg”. */
function isDatedByline(text: string): boolean {
  const day = dayIn(text);
  if (day === null) return false;
  const before = text
    .slice(0, day.start)
    .replace(/[\s,|·•–—-]+(?:(?:posted|published|updated)\s)?(?:on\s)?$/i, '');
  if (BYLINE.test(before)) return isDateLine(text.slice(day.start));
  const behind = /(?<=[\s,|·•–—-])by\s.*$/isu.exec(text.slice(day.end));
  return behind !== null && BYLINE.test(behind[0]) && isDateLine(text.slice(0, day.end + behind.index));
}

/** Whether a text may be a person's name, and nothing else. */
export function isBareName(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words > 1 && words <= MOST_NAME_WORDS && BARE_NAMES.test(text);
}

/** “Ada Berg | 29 June 2024 | 3 min read”: who, and when or how long, with marks between them. */
function isRowOfSigns(text: string): boolean {
  const signs = text.split(/\s*[|·•]\s*|\s[—–]\s|(?<=\d)[—–]\s/);
  const isDated = (sign: string) => isDateLine(sign) || READING_TIME.test(sign);
  return (
    signs.length > 1 &&
    signs.some(isDated) &&
    signs.every((sign) => isDated(sign) || BYLINE.test(sign) || BARE_NAMES.test(sign) || DESK.test(sign))
  );
}

function isDateLine(text: string): boolean {
  const day = dayIn(text);
  if (day === null) return false;
  const rest = text
    .slice(0, day.start)
    .concat(' ', text.slice(day.end))
    .replace(/\d/g, ' ')
    .replace(DATE_WORDS, '')
    .replace(/[:.,|/()+·•–—-]/g, '');
  return rest.trim().length <= 4 || (text.trimEnd().length === day.end && PLACE.test(rest.trim()));
}
