/** A word is never longer than this; the rest says nothing. */
const LONGEST = 40;

/**
 * The sound of a romanised Telugu word, so that spellings meet: enduku/yenduku, undi/vundhi, theda/teda, cheyyi/cheyi.
 * Aspirates lose their h, long vowels and doubled letters become short, e/i and o/u fold, d is t, w is v.
 */
export function skeleton(word: string): string {
  return word
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^y(?=e)/, '')
    .replace(/^v(?=[uo])/, '')
    .replace(/ch+/g, 'C')
    .replace(/sh/g, 's')
    .replace(/([kgjtdbp])h/g, '$1')
    .replace(/f/g, 'p')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/[cq]/g, 'k')
    .replace(/C/g, 'c')
    .replace(/m(?=[kgcjtdpbs])/g, 'n')
    .replace(/[ey]+$/, 'i')
    .replace(/ai|ay|ei|ee|ii|e|y/g, 'i')
    .replace(/au|ou|oo|uu|o/g, 'u')
    .replace(/d/g, 't')
    .replace(/(.)\1+/g, '$1');
}
