/** What a name's or noun's form says about who is meant. General English news usage, no person of any story. */
export type Gender = 'm' | 'f';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Courtesy titles; they say a person's gender and nothing of an office. */
export const COURTESY: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'm'], ['mrs', 'f'], ['ms', 'f'], ['miss', 'f'], ['sir', 'm'], ['lord', 'm'], ['lady', 'f'], ['dame', 'f'],
  ['dr', null], ['rev', null], ['reverend', null], ['prof', null], ['pope', 'm'], ['king', 'm'], ['queen', 'f'],
  ['prince', 'm'], ['princess', 'f'], ['baroness', 'f'], ['sheikh', 'm'], ['imam', 'm'], ['rabbi', null], ['sister', 'f'], ['father', 'm'],
  ['hon', null], ['st', null],
]); // prettier-ignore

/** Offices that stand before a name, by their written forms, to the noun that means the same. */
export const OFFICES: ReadonlyMap<string, string> = new Map(
  `president=president presidents=president pres=president vice=vice senator=senator sen=senator senators=senator sens=senator
  representative=representative rep=representative representatives=representative reps=representative congressman=congressman
  congresswoman=congresswoman delegate=delegate assemblyman=assemblyman assemblywoman=assemblywoman governor=governor gov=governor
  govs=governor lieutenant=lieutenant lt=lieutenant mayor=mayor sheriff=sheriff judge=judge judges=judge justice=justice justices=justice chief=chief
  secretary=secretary minister=minister premier=premier chancellor=chancellor ambassador=ambassador speaker=speaker leader=leader
  whip=whip chairman=chairman chairwoman=chairwoman chair=chair commissioner=commissioner director=director administrator=administrator
  attorney=attorney general=general gen=general colonel=colonel col=colonel captain=captain capt=captain major=major maj=major
  sergeant=sergeant sgt=sergeant cpl=corporal admiral=admiral adm=admiral officer=officer detective=detective agent=agent
  inspector=inspector professor=professor dean=dean bishop=bishop archbishop=archbishop cardinal=cardinal pastor=pastor
  councilman=councilman councilwoman=councilwoman councilor=councilor treasurer=treasurer comptroller=comptroller superintendent=superintendent
  solicitor=solicitor prosecutor=prosecutor envoy=envoy counsel=counsel ayatollah=ayatollah sultan=sultan emir=emir
  councillor=councillor cllr=councillor mp=mp mps=mp mep=mep msp=msp mlc=mlc td=td taoiseach=taoiseach constable=constable pc=constable
  dci=inspector brigadier=brigadier marshal=marshal coroner=coroner magistrate=magistrate vicar=vicar manager=manager
  lawyer=lawyer ceo=ceo cmdr=commander commander=commander coach=coach aide=aide adviser=adviser advisor=adviser
  spokesman=spokesman spokeswoman=spokeswoman spokesperson=spokesperson`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

/** Titles that a lone name is not said without: “King Charles”, “Lord Patten”. */
export const INSEPARABLE = set('pope king queen prince princess lord lady baroness');

/** Letters behind a name that tell an office, an honour or a degree: "Ann Reyes MP". */
export const POST_NOMINALS = set('mp mep msp td mla mlc kc qc sc mbe obe cbe phd md esq rn jd frs');

/** Words that join an office to its name without being part of either. */
export const OFFICE_MODIFIERS = set(
  `former ex then acting deputy assistant associate vice senior special prime foreign majority minority house senate white
  democratic republican gop state national federal first under interim incoming outgoing late chief press campaign top
  independent libertarian tea party elect designate u.s us uk british american marine`,
);

/** What follows "of" in an office: "Secretary of State", "Director of National Intelligence". */
export const PORTFOLIOS = set(
  `state defense defence treasury commerce labor energy education interior transportation agriculture veterans affairs
  homeland security national intelligence health human services housing urban development staff the and house representatives
  commons war army navy foreign justice`,
);

/** Words that tell a holder of an office from those before and after: past holders, and coming or just come ones. */
export const PAST_HOLDER = set('former ex then onetime past previous outgoing departing retired late');
export const COMING_HOLDER = set('new newly next incoming future elect');

/** Person nouns by the family of roles they belong to, so that "the lawmaker" can mean a senator. */
const ROLE_FAMILIES: Readonly<Record<string, string>> = {
  president: 'president leader president-elect incumbent',
  minister: 'minister premier chancellor leader taoiseach',
  senator: 'senator lawmaker politician legislator',
  representative: 'representative congressman congresswoman lawmaker politician legislator delegate',
  parliamentarian: 'mp mep msp td mlc parliamentarian backbencher lawmaker politician legislator',
  councillor: 'councillor councilor councilman councilwoman alderman politician',
  governor: 'governor politician',
  mayor: 'mayor politician',
  candidate: 'candidate nominee contender front-runner frontrunner hopeful challenger politician',
  leader: 'leader whip speaker',
  chairman: 'chairman chairwoman chair head chairperson',
  chief: 'chief director head boss commissioner administrator manager leader',
  secretary: 'secretary minister',
  judge: 'judge justice',
  lawyer: 'lawyer attorney counsel prosecutor litigator',
  spokesman: 'spokesman spokeswoman spokesperson',
  aide: 'aide adviser advisor strategist consultant staffer assistant operative official manager counselor confidant ally associate',
  diplomat: 'diplomat ambassador envoy negotiator',
  officer: 'officer policeman policewoman sheriff agent detective deputy constable inspector superintendent',
  general: 'general colonel captain major sergeant admiral commander soldier veteran',
  scholar:
    'professor analyst expert scholar economist historian researcher scientist academic fellow pollster',
  journalist:
    'journalist reporter columnist correspondent anchor host commentator blogger editor author writer pundit',
  business:
    'businessman businesswoman executive billionaire ceo mogul founder entrepreneur owner magnate developer',
  clergy: 'pastor bishop archbishop cardinal priest rabbi imam pope minister reverend',
  monarch: 'monarch king queen',
  royal: 'prince princess',
  coach: 'coach manager boss',
  player: 'player captain striker midfielder defender winger goalkeeper',
  activist: 'activist advocate organizer protester demonstrator critic supporter',
  republican: 'republican conservative lawmaker congressman congresswoman legislator politician',
  democrat: 'democrat liberal progressive lawmaker congressman congresswoman legislator politician',
  independent: 'independent libertarian socialist lawmaker legislator politician',
  source:
    'source insider witness person resident voter neighbor neighbour survivor victim man woman boy girl teenager student teacher doctor',
  kin: 'wife husband mother father son daughter brother sister widow',
};

/** Role nouns (singular) to the families they belong to. */
export const ROLE_NOUNS: ReadonlyMap<string, readonly string[]> = (() => {
  // Offices of two words are families of their own.
  const families = new Map([
    ['vice president', ['vice president']],
    ['attorney general', ['attorney general']],
  ]);
  for (const [family, nouns] of Object.entries(ROLE_FAMILIES))
    for (const noun of nouns.split(' ')) families.set(noun, [...(families.get(noun) ?? []), family]);
  return families;
})();

/** Roles that a firm may have as well: “the company’s owner, Aqualis”. */
export const ROLES_OF_BODIES = set('owner developer host');

/** Role nouns by each of their forms, plurals included, to the singular. */
export const ROLE_FORMS: ReadonlyMap<string, string> = new Map(
  [...ROLE_NOUNS.keys()].flatMap((noun) => [[pluralOf(noun), noun] as const, [noun, noun] as const]),
);

/** The first words of offices of two words whose second alone means another, with that second. */
export const OFFICES_OF_TWO: ReadonlyMap<string, string> = new Map([
  ['vice', 'president'],
  ['attorney', 'general'],
]);

/** Whether the word, in lower case, can be the noun of a role or the first of its two. */
export function beginsRole(low: string): boolean {
  return ROLE_FORMS.has(low) || OFFICES_OF_TWO.has(low);
}

const PRONOUNS = ['he', 'him', 'his', 'she', 'her', 'they'] as const;
/** A third-person pronoun that points at someone, in lower case. */
export type Pronoun = (typeof PRONOUNS)[number];

export function isPronoun(low: string): low is Pronoun {
  return PRONOUNS.some((pronoun) => pronoun === low);
}

function pluralOf(noun: string): string {
  if (noun === 'person') return 'people';
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const FEMALE_ROLES = set(
  'spokeswoman congresswoman chairwoman businesswoman policewoman councilwoman assemblywoman wife mother daughter sister widow woman girl queen actress',
);
const MALE_ROLES = set(
  'spokesman congressman businessman policeman councilman assemblyman husband father son brother man boy king',
);

/** The gender that a role noun names, or null. */
export function genderOfRole(noun: string): Gender | null {
  return FEMALE_ROLES.has(noun) ? 'f' : MALE_ROLES.has(noun) ? 'm' : null;
}

/** Words that make a run of capitals an organisation. */
export const ORGANISATION_WORDS = set(
  `department ministry committee commission agency bureau office administration party university college institute institution
  foundation association union federation council court congress senate parliament house assembly league society center centre
  group inc corp corporation company co llc ltd bank fund times post journal news network press magazine herald tribune
  television radio channel media company coalition alliance organization organisation project service services board authority
  police army navy force forces corps guard church club campaign caucus conference treasury pentagon kremlin embassy
  transport hospital school schools airlines pac trust studio studios records international nations brigade militia movement
  democrats republicans conservatives committee's tribunal legislature cabinet commonwealth reserve exchange chamber
  today observer guardian politico reuters bloomberg cnn msnbc nbc abc cbs fox bbc npr buzzfeed twitter facebook google`,
);

/** Nouns of what is written or shown and can say something. */
export const DOCUMENT_NOUNS = set(
  `report statement poll survey document letter study filing complaint memo memorandum indictment transcript
  email e-mail tweet article analysis order ruling opinion brief affidavit book testimony post message text review assessment
  account story editorial column essay release note motto excerpt recording tape cable dissent
  guideline notice summary draft data record figure estimate forecast projection census index ad advertisement video
  footage slide blog entry paper dossier warrant deposition speech interview announcement communique`,
);

/** Nouns of what is enacted or brought to court: it provides, bars and claims, but it is nobody who says so. */
export const ENACTED_NOUNS = set(
  `law bill act amendment legislation measure statute provision clause ordinance lawsuit suit case petition motion
  declaration resolution treaty constitution accord rule policy package budget plan theory history doctrine`,
);

/** Names in capitals of what cannot speak: states in short, faiths, feasts, programmes. */
export const SILENT_NAMES = set(
  `ariz ark calif colo conn fla ga ill ind kan ky mass md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j
  n.c s.c n.h n.m n.d s.d r.i d.c w.va islam christianity internet bible christmas medicare medicaid obamacare constitution
  monday tuesday wednesday thursday friday saturday sunday`,
);

/** Further nouns of people, groups and bodies that can speak and are neither roles nor in names of organisations. */
const SPEAKING_NOUNS = set(
  `administration government regime team side camp family parent relative household couple crowd audience public community
  industry sector firm business startup retailer maker manufacturer producer publisher broadcaster newspaper outlet site website
  observer backer proponent opponent plaintiff defendant juror caller rebel militant insurgent troop authority nation country state
  city county town village neighbourhood neighborhood worker employee employer owner player farmer banker ruler lender investor
  regulator investigator examiner officer official lawmaker voter taxpayer consumer customer client patient buyer seller driver pilot
  passenger traveler traveller immigrant migrant refugee asylum-seeker inmate prisoner hostage captor attacker suspect shooter killer
  family colleague counterpart peer friend foe rival enemy detractor skeptic sceptic bystander passerby leadership majority
  minority opposition delegation mission panel jury judge bench tribunal watchdog lobby think-tank thinktank charity nonprofit ngo
  carrier operator airline vendor supplier provider contractor builder developer realtor economist scholar elite establishment
  base electorate populace citizen civilian native local villager islander briton frenchman parishioner believer worshipper congregation clergy
  staff crew personnel faculty student pupil alumnus fan follower subscriber user reader viewer listener guest attendee participant
  visitor spectator member body entity institution school office foundation inquiry inquest`,
);

/** Whether a noun, singular and lower case, can be the source of what is said. */
export function canSpeak(noun: string): boolean {
  return (
    ROLE_NOUNS.has(noun) ||
    SPEAKING_NOUNS.has(noun) ||
    DOCUMENT_NOUNS.has(noun) ||
    ORGANISATION_WORDS.has(noun) ||
    OFFICES.has(noun) ||
    PERSON_SUFFIX.test(noun)
  );
}

/** Endings that nearly always make a noun a person's. */
const PERSON_SUFFIX =
  /(?:[a-z]{3}(?:ist|ician|ologist|woman|person|people|keeper|holder|maker|goer|writer|worker|dweller|monger|smith))$|man$/;

/** Places and peoples that stand for governments; a lone name of these is no person. */
export const PLACES = set(
  `russia ukraine america britain england scotland wales ireland france germany italy spain poland china japan korea india
  pakistan iran iraq israel syria turkey egypt libya lebanon jordan afghanistan mexico canada cuba venezuela brazil australia
  europe asia africa washington moscow kyiv kiev beijing tehran jerusalem london paris berlin brussels geneva baghdad kabul
  tokyo ottawa havana crimea donbas gaza benghazi palestine qatar texas florida california ohio iowa nevada arizona michigan wisconsin
  pennsylvania virginia georgia alabama arkansas colorado columbia connecticut delaware hawaii idaho illinois indiana kansas kentucky
  louisiana maine maryland massachusetts minnesota mississippi missouri montana nebraska oklahoma oregon tennessee utah vermont
  wyoming alaska chicago boston philadelphia houston dallas miami detroit atlanta seattle denver manhattan brooklyn
  ariz ark calif colo conn fla ga ill ind kan ky mass md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j
  n.c s.c n.h n.m n.d s.d r.i d.c w.va hollywood capitol u.s us u.n un uk u.k eu e.u nato gop g.o.p democrats republicans democrat republican
  islam christianity christian catholic jewish muslim monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december congress senate constitution internet bible christmas medicare medicaid obamacare`,
);

/** First words of names of places: "New York", "San Diego". */
export const PLACE_STARTS = set(
  'new north south east west los las san santa saint fort mount lake cape port el grand united rhode puerto capitol wall downing',
);

/** Nationalities and other adjectives in capitals that modify a role: "the Russian leader". */
export function isAdjectival(low: string): boolean {
  return (
    ADJECTIVES.has(low) ||
    (low.length > 5 &&
      /(?:ian|ean|ish|ese)$/.test(low) &&
      !/^(?:brian|julian|adrian|sebastian|christian|damian|ian|fabian|dorian|vivian|lillian|jillian|sean)$/.test(
        low,
      ))
  );
}
const ADJECTIVES = set(
  `american russian french german dutch greek swiss czech israeli iraqi saudi pakistani afghan democratic republican federal
  european african asian western eastern u.s us uk u.k former texan british irish danish qatari kuwaiti yemeni white black latino
  mexican libyan moroccan kenyan venezuelan hispanic native christian muslim jewish catholic conservative liberal gop house senate congressional presidential`,
);

const MALE_NAMES = set(
  `aaron abdul abraham adam adrian ahmed al alan albert alberto alec alejandro aleksandr alex alexander alexei alfred ali allan allen alexis
  alvin amir anatoly andre andreas andrei andres andrew andriy andy angelo angus anthony antonio antonin antony anwar archie arnold arthur ashraf
  asa austin barack barney barry bart bashar ben benjamin benny bernard bernie bill billy binyamin blake bob bobby boris brad bradley brandon brendan
  brent bret brett brian bruce bryan byron caleb calvin carl carlos carter casey cesar chad charles charlie chip chris christian christopher chuck
  clarence claude clay clayton clint clinton clive cody cole colin conor corey cory craig curt curtis cyrus dale damian damon dan daniel danny
  darrell darren darryl daryl dave david davis dean dennis denis derek desmond devin dick diego dimitri dirk dmitri dmitry dmytro dominic don donald doug
  douglas drew duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott ellis elon emanuel emilio emmanuel eric erick erik
  ernest ethan eugene evan evgeny felipe felix fernando floyd francis francisco francois frank franklin fred frederick fritz gabriel gareth garrett gary gavin
  gene geoff geoffrey george gerald gerard gerry giorgio giovanni glen glenn gordon graham grant greg gregg gregory guillermo gus guy hank hans
  harold harry harvey hassan hector henry herbert herman hosni howard hubert hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jackson
  jacob jake jamal james jamie jan jared jason javier jay jeb jeff jefferson jeffrey jeremy jerome jerrold jerry jesse jesus jim jimmy joachim joaquin joe joel joey johan
  john johnny jon jonah jonathan jordan jorge jose joseph josh joshua juan julian julio julius justin kareem karl keith ken kenneth kenny kent
  kevin khalid khalil kim kirk kofi konstantin kurt kyle lamar lance larry laurence lawrence lee len leo leon leonard leonid leopoldo leroy les leslie lev lewis liam
  lincoln lindsey lloyd logan lou louis lucas luis luke lyle lyndon malcolm manny manuel marc marcel marco marcos marcus mario mark markus marshall martin
  marvin mathew matt matthew maurice max maxim maxwell mehdi mel melvin merrick michael micah miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed moses
  muhammad mustafa mykhailo nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikita nikolai nikolay noah noam norm norman nouri oleg oleksandr oleksiy oliver omar orrin
  orlando oscar osama otto owen pablo paddy patrick paul pavel pedro pervez pete peter petro phil philip philippe phillip pierre preston quentin rafael rahm ralph ramon rand randall randy
  raul raúl ray raymond reginald reince rex reza ricardo rich richard rick ricky rob robert roberto robin rod roderick rodney roger roland roman ron ronald rory ross roy ruben rudolph
  rudy rupert russ russell ryan salvador sam samuel sanjay saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sherrod sheldon sherman sidney silvio simon spencer
  spiro stan stanley stephen sterling steve steven stewart strom stuart sven tariq tayyip ted terrence terry thad theodore thomas thom tim timothy tobias todd tom tommy tony travis
  trent trevor trey troy tucker tyler ulysses valery vernon victor viktor vince vincent vitaly vitali vladimir volodymyr wade wallace walt walter warren wayne wesley wilbur
  will willard william willie winston wolf woodrow xavier xi yasser yoav yuri yuriy yury zach zachary zane jean-claude dylan devlin deval darren newton darius tyrone lester rodrigo`,
);
const FEMALE_NAMES = set(
  `abby abigail ada adele adriana agnes alana alexandra alexandria alice alicia alison allison alma alyssa amanda amber amelia amy ana andrea angela angelina angie anita ann anna anne
  annette annie antonia april ariana ashley audrey aung ava barbara beatrice becky bella bernadette beth bethany betsy betty beverly bonnie brenda bridget brittany caitlin camille candace
  carla carly carmen carol caroline carolyn carrie catherine cathy cecilia celia charlotte chelsea cheri cheryl chloe christa christiane christina christine cindy claire clara claudia
  colleen condoleezza connie constance courtney crystal cynthia daisy dana danielle daria dawn deb debbie deborah debra delores denise desiree diana diane dianna dianne dina dolores donna dora doris
  dorothy edith edna eileen elaine eleanor elena elisabeth elise elizabeth ella ellen ellie elsa emily emma erica erika erin esther ethel eva eve evelyn faith fatima felicia fiona flora florence
  frances francine gabby gabriela gabrielle gail georgia geraldine gertrude gina ginny gladys glenda gloria grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi helen helena hilary hillary hope huma
  ida ilhan imelda indira inez ingrid irene irina iris irma isabel isabella ivana ivanka jackie jacqueline jan jane janet janice jasmine jean jeane jeanine jeanne jen jenna jennifer jenny jessica jill jo joan joann joanna joanne
  jocelyn jodi jody josephine joy joyce juanita judith judy julia juliana julie june kamala kara karen karin karine kate katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh kellie kellyanne
  kelly kerry kimberly kirsten kirstjen kirstie krista kristen kristi kristin kristina kyrsten lana laura lauren laurie lea leah leila lena leslie leticia lillian lily linda lisa liz liza lois loretta lori lorraine louise lucia lucille lucy
  luisa lydia lynn lynne mabel mackenzie madeleine madison maggie marcia marcy margaret margarita margot maria marian marianne marie marilyn marina marion marjorie marlene martha mary maryann matilda maureen
  maxine maya mazie megan meghan melania melanie melinda melissa melody mercedes meredith mia michele michelle mildred millie mimi miranda miriam molly mona monica muriel myra nadia nadine nan nancy naomi natalia natalie natasha
  nicole nicola nikki nina nora norma odette olena olga olivia oksana opal oprah pam pamela pat patricia patti patty paula pauline pearl peggy penelope penny phyllis priscilla rachel ramona rashida rebecca regina
  renee rhonda rita roberta rochelle rosa rosalyn rose rosemary rosie roxanne ruby ruth sabrina sadie sally samantha sandra sandy sara sarah sasha savannah selena shannon sharon sheila shelley shelly sheri sherry
  sheryl shirley sheila sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne suzanne sylvia tamara tammy tania tanya tara tasha tatiana tatyana teresa terri tess theresa tiffany tina toni tonya tracey tracy
  trina trudy tulsi ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilma winnie yolanda yulia yuliya yvette yvonne zoe svetlana oleksandra ruth elissa val loretta cindi`,
);

/** The gender that a given name usually has; null for unknown names and those of either. */
export function genderOfGivenName(low: string): Gender | null {
  const male = MALE_NAMES.has(low);
  const female = FEMALE_NAMES.has(low);
  return male === female ? null : male ? 'm' : 'f';
}

/** Whether the word is a known given name. */
export function isGivenName(low: string): boolean {
  return MALE_NAMES.has(low) || FEMALE_NAMES.has(low);
}
