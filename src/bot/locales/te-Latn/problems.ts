import { has, said } from '../fact';
import type { Words } from '../words';

export const problems: Words['problems'] = {
  empty: () => ['Dockerfile text paste cheyyi; ippudu idhi khaali ga undhi.'],
  'too-large': () => [
    'Dockerfile maatrame paste cheyyi: ee text 64 KiB leda 2,000 lines kante peddadhi, ye Dockerfile ki antha avasaram ledhu.',
  ],
  'not-text': () => ['Dockerfile ni plain text ga pampu: idhi binary file laaga undhi (zip laantidhi).'],
  'not-a-dockerfile': () => [
    'Dockerfile ye paste cheyyi, dhaani ',
    { code: 'FROM' },
    ' line tho modalupetti.',
  ],
  'no-from': () => [
    { code: 'FROM' },
    ' line tho modalupettu, udaaharanaki ',
    { code: 'FROM node:24-alpine' },
    ': prathi stage FROM tho ne start avuthundhi.',
  ],
  'no-instruction-before-from': (facts) => [
    { code: said(facts['keyword']) },
    ' ni modati ',
    { code: 'FROM' },
    ' kindhaki jarupu: dhaani paina ',
    { code: 'ARG' },
    ' maatrame undochu.',
  ],
  'unknown-instruction': (facts) =>
    has(facts['suggestion'])
      ? [
          'Ikkada ',
          { code: said(facts['suggestion']) },
          ' ani raayi; Docker lo ',
          { code: said(facts['keyword']) },
          ' ane instruction ledhu.',
        ]
      : ['Ee line check cheyyi: Docker lo ', { code: said(facts['keyword']) }, ' ane instruction ledhu.'],
  'missing-argument': (facts) => [
    { code: said(facts['keyword']) },
    ' ki argument ivvu; line madhyalo aagipoyindhi.',
  ],
  'bad-flag': (facts) => [
    { code: said(facts['flag']) },
    ' flag check cheyyi: ',
    { code: said(facts['keyword']) },
    ' dhaanni ila theesukodhu.',
  ],
  'bad-argument': (facts) => [
    { code: said(facts['keyword']) },
    ' tharvatha unnadhi check cheyyi: Docker chadavalekapothundhi.',
  ],
  'unterminated-heredoc': (facts) => [
    'Heredoc ni close cheyyi: ',
    { code: said(facts['name']) },
    ' maatrame unna line kanipinchaledhu.',
  ],
  'unterminated-continuation': () => [
    'Ee line poorthi cheyyi: continuation tho aagindhi, tharvatha emi ledhu.',
  ],
  'bad-stage-name': (facts) => [
    'Stage peru ',
    { code: said(facts['name']) },
    ' maarchu: letter tho modalu, tharvatha letters, digits, ',
    { code: '- _ .' },
    ' vaadochu.',
  ],
  'reserved-stage-name': (facts) => [
    'Vere stage peru pettu: ',
    { code: said(facts['name']) },
    ' Docker ki reserved.',
  ],
  'duplicate-stage-name': (facts) => [
    'Prathi stage ki vere peru pettu: ',
    { code: said(facts['name']) },
    ' rendu saarlu vachindhi.',
  ],
  'copy-from-self': () => [
    'Mundhu unna stage nunchi copy cheyyi: ee stage thana nunchi thaane copy chesthundhi.',
  ],
  'copy-from-later-stage': (facts) => [
    'Stage ',
    { code: said(facts['name']) },
    ' ni ee line paiki jarupu: ',
    { code: '--from' },
    ' mundhu unna stages ne chadavagaladhu.',
  ],
  'stage-cycle': () => ['Circle ni vidagottu: ee stages okadaani kosam okati wait chesthunnaayi.'],
  'empty-base-name': (facts) => [
    { code: said(facts['raw']) || 'FROM' },
    ' ki value ivvu: base image peru khaali ga vasthundhi.',
  ],
  'unknown-target': (facts) => [
    'Ee file lo unna stage ni target ga ivvu: ',
    { code: said(facts['target']) },
    ' ane stage ledhu.',
  ],
  'markdown-fence': () => [
    { code: '```' },
    ' lines madhyalo unnadhi maatrame paste cheyyi, appudu ye line miss avvadhu.',
  ],
};
