import { isSpace } from './is-space';

/** Collects the words of a text as it is expanded: blanks split, but for those that were quoted or escaped. */
export class WordCollector {
  private readonly words: string[] = [];
  private parts: string[] = [];

  addSplitting(text: string): void {
    for (const char of text) {
      if (isSpace(char)) this.endWord();
      else this.parts.push(char);
    }
  }

  addWhole(text: string): void {
    this.parts.push(text);
  }

  finish(): string[] {
    this.endWord();
    return this.words;
  }

  private endWord(): void {
    const word = this.parts.join('');
    if (word) this.words.push(word);
    this.parts = [];
  }
}
