import { skeleton } from './skeleton';

/**
 * What Telugu words of a question mean for the search, by sound. An empty meaning is a word that says nothing of the
 * topic (question and helper words). Verbs are listed with the endings that people type.
 */
const MEANINGS: Record<string, string> = {
  '': `ante antey anti enti emiti ento em emi yela ela elaa enduku eppudu ekkada evaru evariki edi idi ivi adi avi ee ye aa oka
    okati undi undali undhi untundi untayi unnayi unna unte unda undha cheyyi cheyyali cheyandi chestam chesta cheste
    chesina chesav cheyyadam cheyyaali chestaru avutundi avtundi avutunda avtayi avutayi ayindi ayyindi avvadu avtondi
    kada kadha kadu kaadu ledu leda levu naa na nenu naku nuvvu nee ni neku meeru mee miku mana maa mari malli kani kuda kooda
    ayte ayithe gani ani anedi anedhi cheppu cheppandi cheppava cheppali bro anna sir garu please konchem tappakunda
    vastundi vasthundhi vastayi raavatledu raadu rala ivvu ivvali iste pettina pettocha petta pettu pettali pettakunda
    ayina emaina lo ki ku nu to tho nunchi gurinchi kosam valla daniki daani dani tarvata mundu prati sari saari
    inka ippudu ippatiki vaadali vadali vaadite vadithe vadutunna vadavacca vaccu vachu ochu kavacca telusa
    ardam kaledu artham matladu entha enta migilipotundi avasara evi matrame`,
  'why reason benefit': 'labham labhalu laabham prayojanam upayogam upayogalu',
  difference: 'teda theda tedaa bedam farak',
  'big size problem': 'pedda peddadi peddaga ekkuva peddavi baruvu huge bloated heavy',
  two: 'rendu rendo',
  'small reduce size':
    'chinna chinnadi taggutundi tagguthondi tagginchali tagginchadam taggistundi taggindi takkuva',
  size: 'saiju saijulu saij',
  'name stage as': 'peru perlu paeru',
  secret: 'rahasyam rahasyalu paswarda tokanlu',
  'security attack surface vulnerabilities': 'bhadrata bhadratha surakshita suraksha',
  'need when to use': 'avasaram avasarama kavala kavali kaavala',
  'not needed': 'akkarledu akkaraledu vaddu',
  'thrown away': 'parey padey parestam paareste poyindi paresaka paresindi',
  'inside contents': 'lopala lopali',
  'kitchen restaurant': 'vanta vantagadi',
  'cooked dish': 'vandina vantakam',
  slow: 'nemmadi nemmadiga alasyam',
  faster: 'veganga vegam vegan',
  problem: 'samasya nashtam nastam ibbandi tappu',
  'next lesson': 'nerchukovali nerchukondam pathyamsam paatham tadupari',
  interview: 'intarvyu intervyu adigite adigithe',
  'percent reduction': 'satam shatam',
  'stages count': 'enni',
  order: 'varusa krama kramam',
  'final stage': 'chivari aakhari painal',
  solution: 'parishkaram',
  write: 'rayi rayali rasedi rayadam',
  stage: 'stej stejlu dasa',
  'multi-stage': 'malti malte multee',
  'single-stage': 'singil okka',
  build: 'bild bildlo',
  image: 'imej imeji',
  docker: 'dakar',
  layer: 'leyar',
  cache: 'kyash kyashing',
  base: 'bes',
  copy: 'kapi',
  file: 'pail pailu pailulu',
  context: 'kantekst kontekst',
  static: 'statik',
  python: 'paitan',
  'example analogy': 'udaharana',
  summary: 'saramsam',
};

const WORDS = Object.entries(MEANINGS).flatMap(([meaning, words]) =>
  words.split(/\s+/).map((word): [string, string] => [word, meaning]),
);
const BY_SPELLING = new Map(WORDS);
const BY_SOUND = new Map(WORDS.map(([word, meaning]): [string, string] => [skeleton(word), meaning]));

/** The meaning of a Telugu word written as in the list; undefined when it is not there, empty when it says nothing. */
export function meaningAsSpelt(word: string): string | undefined {
  return BY_SPELLING.get(word);
}

/** The meaning of a Telugu word in any spelling. Words of three letters sound like too many others. */
export function meaningBySound(word: string): string | undefined {
  return word.length > 3 ? BY_SOUND.get(skeleton(word)) : undefined;
}
