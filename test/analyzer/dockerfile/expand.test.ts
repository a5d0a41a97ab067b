import { expand, expansionOf } from '../../../src/analyzer/dockerfile';

const VALUES = { A: 'abcabc', E: '', P: '/usr/local/bin', V: 'v1.2.3', N: null, G: 'a*b' };

describe('variables', () => {
  test.each([
    ['$A', 'abcabc'],
    ['${A}', 'abcabc'],
    ['x${A}y$E', 'xabcabcy'],
    ['$U', ''],
    ['$N', ''],
    ['$', '$'],
    ['$/x', '$/x'],
    ['${A:-x}', 'abcabc'],
    ['${E:-x}', 'x'],
    ['${E-x}', ''],
    ['${U-x}', 'x'],
    ['${U:-$A}', 'abcabc'],
    ['${U:-${E:-z}}', 'z'],
    ['${A:+x}', 'x'],
    ['${E:+x}', ''],
    ['${E+x}', 'x'],
    ['${U+x}', ''],
    ['${A:?no}', 'abcabc'],
    ['${P#*/}', 'usr/local/bin'],
    ['${P##*/}', 'bin'],
    ['${P%/*}', '/usr/local'],
    ['${P%%/*}', ''],
    ['${V#v}', '1.2.3'],
    ['${V%.*}', 'v1.2'],
    ['${V%%.?.?}', 'v1'],
    ['${A/b/X}', 'aXcabc'],
    ['${A//b/X}', 'aXcaXc'],
    ['${A//b/}', 'acac'],
    ['${A/z/X}', 'abcabc'],
    ['${A//?c/-}', 'a-a-'],
    ['${G/\\*/-}', 'a-b'],
    ['${P//\\//_}', '_usr_local_bin'],
  ])('%s', (text, value) => expect(expand(text, VALUES)).toBe(value));

  test.each([
    ['"a b"', 'a b'],
    ["'$A'", '$A'],
    ['"$A"', 'abcabc'],
    ['\\$A', '$A'],
    ['"\\$A"', '$A'],
    ['a\\ b', 'a b'],
    ['"a\\nb"', 'a\\nb'],
    ['"it\'s"', "it's"],
  ])('quotes and escapes: %s', (text, value) => expect(expand(text, VALUES)).toBe(value));

  test('with a backtick as the escape', () => {
    expect(expand('C:\\x`$A', VALUES, '`')).toBe('C:\\x$A');
  });
});

describe('what is known about the result', () => {
  test.each([
    ['$A', true, []],
    ['$U', false, ['U']],
    ['$N', false, ['N']],
    ['${U:-x}', true, ['U']],
    ['${U:+x}', true, ['U']],
    ['${U#x}', false, ['U']],
    ['${U/a/b}', false, ['U']],
    ['plain', true, []],
  ])('%s', (text, known, unset) =>
    expect(expansionOf(text, VALUES)).toMatchObject({ known, unset, error: null }),
  );

  test.each([
    ['${A', "syntax error: missing '}'"],
    ['${}', 'syntax error: bad substitution'],
    ['${A^^}', 'unsupported modifier (^) in substitution'],
    ['${U:?is needed}', 'U: is needed'],
    ['${U?}', 'U: is not allowed to be unset'],
    ['${E:?}', 'E: is not allowed to be empty'],
    ['"a', 'unexpected end of statement while looking for matching double-quote'],
    ["'a", 'unexpected end of statement while looking for matching single-quote'],
  ])('%s is refused in the words of BuildKit', (text, error) => {
    expect(expansionOf(text, VALUES)).toEqual({ value: text, known: false, unset: [], error });
  });

  test('names that JavaScript knows are no variables', () => {
    expect(expand('$constructor$__proto__${toString}', {})).toBe('');
  });

  test('a result that grows beyond the limit is cut and not known', () => {
    const { value, known } = expansionOf('$A'.repeat(1000), { A: 'x'.repeat(1000) });
    expect(known).toBe(false);
    expect(value.length).toBeLessThan(20_000);
  });
});
