/**
 * Commands of a script in a shell that is not parsed (PowerShell, cmd.exe): split at `;`, `&`, `|` and line ends
 * outside quotes, words at blanks. Best effort; never throws.
 */
export function splitPlainly(script: string): { words: string[]; offset: number; piped: boolean }[] {
  const commands: { words: string[]; offset: number; piped: boolean }[] = [];
  let words: string[] = [];
  let word: string[] = [];
  let inWord = false;
  let offset = 0;
  let quote = '';
  const endWord = () => {
    if (inWord) words.push(word.join(''));
    word = [];
    inWord = false;
  };
  const endCommand = (piped: boolean) => {
    endWord();
    if (words.length > 0) commands.push({ words, offset, piped });
    words = [];
  };
  for (let at = 0; at < script.length; at++) {
    const char = script.charAt(at);
    if (quote) {
      if (char === quote) quote = '';
      else word.push(char);
    } else if (char === ';' || char === '\n' || char === '&') endCommand(false);
    else if (char === '|') endCommand(script.charAt(at + 1) !== '|' && script.charAt(at - 1) !== '|');
    else if (char === ' ' || char === '\t' || char === '\r') endWord();
    else {
      if (!inWord && words.length === 0) offset = at;
      inWord = true;
      if (char === '"' || char === "'") quote = char;
      else word.push(char);
    }
  }
  endCommand(false);
  return commands;
}
