import { assert, constantFrom, property, string } from 'fast-check';
import { piecesOf, plainOf, spansOf } from '../../src/lessons';
import { readWords } from '../../src/lessons/read-words';

describe('Markdown becomes pieces', () => {
  test('paragraphs keep their lines, marks become spans', () => {
    expect(piecesOf('Ee **magic line**\n`COPY` choodu.\n\nNext')).toEqual([
      { type: 'text', spans: ['Ee ', { bold: 'magic line' }, '\n', { code: 'COPY' }, ' choodu.'] },
      { type: 'text', spans: ['Next'] },
    ]);
  });

  test('lists, plain and numbered, next to text', () => {
    expect(piecesOf('Two:\n- `a`\n- b\n1. one\n2. two\nend')).toEqual([
      { type: 'text', spans: ['Two:'] },
      { type: 'list', ordered: false, items: [[{ code: 'a' }], ['b']] },
      { type: 'list', ordered: true, items: [['one'], ['two']] },
      { type: 'text', spans: ['end'] },
    ]);
  });

  test('fenced code is left as it is; without a language it is a drawing', () => {
    expect(piecesOf('```dockerfile\n# **x**\n- y\n```\n```\n┌─┐\n```')).toEqual([
      { type: 'code', language: 'dockerfile', text: '# **x**\n- y' },
      { type: 'code', language: 'text', text: '┌─┐' },
    ]);
  });

  test('a mark that is not closed stays as it is written', () => {
    expect(spansOf('2 ** 3 and `x')).toEqual(['2 ** 3 and `x']);
  });

  test('no letter is lost or made up', () => {
    assert(
      property(string({ unit: constantFrom('a', '*', '**', '`', ' ', 'క') }), (text) => {
        const bare = (one: string) => one.replaceAll(/[*`]/g, '');
        expect(bare(plainOf(spansOf(text)))).toBe(bare(text));
      }),
    );
  });

  test('a long line of marks takes no long time', () => {
    expect(plainOf(spansOf('*'.repeat(20_000))).length).toBeLessThanOrEqual(20_000);
    expect(piecesOf('`'.repeat(20_000)).length).toBe(1);
  });
});

describe('the words of a lesson', () => {
  test('headings inside a fence are code', () => {
    const { words, faults } = readWords(
      '# T\n\n## step one\n```dockerfile\n# ## STAGE 1\n## x\n```\n### choices\n- a\n- b\n',
    );
    expect(faults).toEqual([]);
    expect(words.steps['one']).toMatchObject({
      choices: ['a', 'b'],
      markdown: '```dockerfile\n# ## STAGE 1\n## x\n```',
    });
  });

  test('an option is a line and the word under it, over several lines too', () => {
    const { words } = readWords(
      '# T\n## item q\nWhich?\n### options\n- one\n  two\n  > because\n  > of that\n- three\n  > no\n',
    );
    expect(words.items['q']?.options).toEqual([
      { text: 'one two', say: 'because of that' },
      { text: 'three', say: 'no' },
    ]);
  });

  test('anything is read, and what is wrong is said', () => {
    expect(readWords('').faults).toEqual(['has no title: begin with "# …"']);
    expect(readWords('# T\r\n## step a\r\nx\r\n## step a\r\ny').faults).toEqual(['step a stands twice']);
    assert(property(string(), (text) => expect(readWords(text).words).toBeDefined()));
  });
});
