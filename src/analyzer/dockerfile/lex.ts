import { type PatternItem, readPattern } from './glob-match';
import { cutMatch, splitAtMatches } from './pattern-substitution';
import { WordCollector } from './word-collector';

export interface LexOptions {
  escape: string;
  /** The value of a variable; null when it is declared without one, undefined when nobody declared it. */
  lookup: (name: string) => string | null | undefined;
  /** Keep quotes in the result. */
  rawQuotes?: boolean;
  /** Keep escape characters in the result. */
  rawEscapes?: boolean;
  /** Leave variables without a value as they are written. */
  keepUnset?: boolean;
  /** Quotes mean nothing (heredoc bodies). */
  ignoreQuotes?: boolean;
}

export interface Lexed {
  value: string;
  /** The value split at blanks that came neither from quotes nor from escapes. */
  words: string[];
  /** Names used that have no value. */
  unset: string[];
  /** Did a name without a value leave a hole that no default filled, or did the text grow beyond the limit? */
  known: boolean;
}

/** How much longer than its text a result may grow; `ENV A=$A$A` repeated doubles each time. */
const GROWTH_LIMIT = 8 * 1024;
/** Steps that pattern substitutions may take in one text. */
const PATTERN_STEPS = 1_000_000;
const DEEPEST = 64;

class LexError extends Error {}

/**
 * BuildKit's shell lexer (frontend/dockerfile/shell/lex.go): quotes, escapes, `$NAME` and `${NAME…}` with every
 * modifier it knows. Throws nothing: text that BuildKit refuses comes back as its message.
 */
export function lex(text: string, options: LexOptions): Lexed | { error: string } {
  try {
    return new Lexer(text, options).run();
  } catch (error) {
    if (error instanceof LexError) return { error: error.message };
    throw error;
  }
}

class Lexer {
  private at = 0;
  private depth = 0;
  private budget = PATTERN_STEPS;
  private room: number;
  private known = true;
  private readonly unset = new Set<string>();
  private readonly text: string;
  private readonly options: LexOptions;

  constructor(text: string, options: LexOptions) {
    this.text = text;
    this.options = options;
    this.room = GROWTH_LIMIT;
  }

  run(): Lexed {
    const { value, words } = this.readUntil('', this.options.rawEscapes ?? false, false);
    return { value, words, unset: [...this.unset], known: this.known };
  }

  /** `inPattern`: escapes inside quotes are doubled, because the pattern is read once more. */
  private readUntil(
    stop: string,
    rawEscapes: boolean,
    inPattern: boolean,
  ): { value: string; words: string[] } {
    const { text, options } = this;
    const parts: string[] = [];
    const words = new WordCollector();
    if (++this.depth > DEEPEST) throw new LexError('substitutions are nested too deeply');
    while (this.at < text.length) {
      const char = text.charAt(this.at);
      if (stop && char === stop) {
        this.at++;
        this.depth--;
        return { value: parts.join(''), words: words.finish() };
      }
      if (char === '$') {
        const value = this.readDollar();
        parts.push(value);
        words.addSplitting(value);
      } else if (char === '<') {
        const value = this.readAngle();
        parts.push(value);
        words.addWhole(value);
      } else if (!options.ignoreQuotes && (char === "'" || char === '"')) {
        const value =
          char === "'" ? this.readSingleQuoted(inPattern) : this.readDoubleQuoted(rawEscapes, inPattern);
        parts.push(value);
        words.addWhole(value);
      } else {
        this.at++;
        if (char !== options.escape) {
          parts.push(char);
          words.addSplitting(char);
          continue;
        }
        if (rawEscapes) {
          parts.push(char);
          words.addWhole(char);
        }
        if (this.at >= text.length) break;
        const escaped = text.charAt(this.at++);
        parts.push(escaped);
        words.addWhole(escaped);
      }
    }
    if (stop) throw new LexError(`unexpected end of statement while looking for matching ${stop}`);
    this.depth--;
    return { value: parts.join(''), words: words.finish() };
  }

  /** `<` and, so that `<< EOF` stays one word, the blanks after `<<`. */
  private readAngle(): string {
    const from = this.at++;
    if (this.text.charAt(this.at) === '<') {
      this.at++;
      while (' \t\r'.includes(this.text.charAt(this.at)) && this.at < this.text.length) this.at++;
    }
    return this.text.slice(from, this.at);
  }

  private readSingleQuoted(inPattern: boolean): string {
    const end = this.text.indexOf("'", this.at + 1);
    if (end < 0) {
      this.at = this.text.length;
      throw new LexError('unexpected end of statement while looking for matching single-quote');
    }
    const { escape } = this.options;
    const written = this.text.slice(this.at + 1, end);
    const inner = inPattern ? written.replaceAll(escape, () => escape + escape) : written;
    this.at = end + 1;
    return this.options.rawQuotes ? `'${inner}'` : inner;
  }

  private readDoubleQuoted(rawEscapes: boolean, inPattern: boolean): string {
    const { text, options } = this;
    const parts: string[] = options.rawQuotes ? ['"'] : [];
    this.at++;
    for (;;) {
      if (this.at >= text.length) {
        throw new LexError('unexpected end of statement while looking for matching double-quote');
      }
      const char = text.charAt(this.at);
      if (char === '"') {
        this.at++;
        if (options.rawQuotes) parts.push('"');
        return parts.join('');
      }
      if (char === '$') {
        parts.push(this.readDollar());
        continue;
      }
      this.at++;
      const next = text.charAt(this.at);
      if (char !== options.escape) parts.push(char);
      else if (next === '"' || next === '$' || next === options.escape) {
        parts.push(rawEscapes ? char + next : next);
        this.at++;
      } else if (next) parts.push(rawEscapes && (!options.rawQuotes || inPattern) ? char + char : char);
    }
  }

  private readDollar(): string {
    this.at++;
    if (this.text.charAt(this.at) !== '{') {
      const name = this.readName();
      return name === '' ? '$' : this.valueOf(name, `$${name}`);
    }
    this.at++;
    const first = this.text.charAt(this.at);
    if (first === '') throw new LexError("syntax error: missing '}'");
    if ('{}:'.includes(first)) throw new LexError('syntax error: bad substitution');
    const name = this.readName();
    const operator = this.text.charAt(this.at++);
    if (operator === '') throw new LexError("syntax error: missing '}'");
    if (operator === '}') return this.valueOf(name, `\${${name}}`);
    if (operator === '/') return this.replace(name);
    if (operator === ':') return this.modify(name, this.text.charAt(this.at++), true);
    return this.modify(name, operator, false);
  }

  private modify(name: string, operator: string, emptyIsUnset: boolean): string {
    const written = emptyIsUnset ? `:${operator}` : operator;
    const trims = operator === '#' || operator === '%';
    const supported = '+-?#%'.includes(operator);
    if ((!supported && !emptyIsUnset) || (trims && emptyIsUnset)) throw unsupported(written);
    const word = this.readOperand('}', trims, trims);
    if (!supported) throw unsupported(written);
    const value = this.options.lookup(name);
    const isSet = value !== undefined && value !== null;
    if (!isSet) this.unset.add(name);
    if (!isSet && this.options.keepUnset) return `\${${name}${written}${word}}`;
    const missing = !isSet || (emptyIsUnset && value === '');
    if (operator === '-') return missing ? word : this.grown(value);
    if (operator === '+') return missing ? '' : word;
    if (operator === '?') {
      if (!missing) return this.grown(value);
      throw new LexError(`${name}: ${word || `is not allowed to be ${isSet ? 'empty' : 'unset'}`}`);
    }
    if (!isSet) this.known = false;
    return this.grown(this.trim(value ?? '', operator, word));
  }

  private readOperand(stop: string, rawEscapes: boolean, inPattern: boolean): string {
    try {
      return this.readUntil(stop, rawEscapes, inPattern).value;
    } catch (error) {
      if (error instanceof LexError && this.at >= this.text.length) {
        throw new LexError(stop === '}' ? "syntax error: missing '}'" : "syntax error: missing '/' in ${}");
      }
      throw error;
    }
  }

  private trim(value: string, operator: string, word: string): string {
    const greedy = word.startsWith(operator);
    const pattern = toPattern(greedy ? word.slice(1) : word);
    return cutMatch(value, pattern, operator === '%' ? 'suffix' : 'prefix', greedy, this.afford) ?? value;
  }

  private replace(name: string): string {
    const all = this.text.charAt(this.at) === '/';
    if (all) this.at++;
    const written = this.readOperand('/', true, true);
    const replacement = this.readOperand('}', true, false);
    const value = this.options.lookup(name);
    const isSet = value !== undefined && value !== null;
    if (!isSet) this.unset.add(name);
    if (!isSet && this.options.keepUnset) return `\${${name}/${all ? '/' : ''}${written}/${replacement}}`;
    const pattern = toPattern(written);
    if (!isSet) {
      this.known = false;
      return '';
    }
    const pieces = splitAtMatches(value, pattern, all, this.afford) ?? [value];
    const [first = '', ...rest] = pieces;
    return this.grown(first) + rest.map((piece) => this.grown(replacement) + this.grown(piece)).join('');
  }

  private readonly afford = (steps: number): boolean => {
    this.budget -= steps;
    if (this.budget < 0) this.known = false;
    return this.budget >= 0;
  };

  private valueOf(name: string, written: string): string {
    const value = this.options.lookup(name);
    if (value !== undefined && value !== null) return this.grown(value);
    this.unset.add(name);
    if (this.options.keepUnset) return written;
    this.known = false;
    return '';
  }

  /** Keeps a result from growing without bound: what does not fit is cut off and the result is unknown. */
  private grown(value: string): string {
    if (value.length <= this.room) {
      this.room -= value.length;
      return value;
    }
    this.known = false;
    const cut = value.slice(0, this.room);
    this.room = 0;
    return cut;
  }

  private readName(): string {
    const { text } = this;
    const from = this.at;
    if (isDigit(text.charAt(from))) {
      while (isDigit(text.charAt(this.at))) this.at++;
    } else if (isSpecialParameter(text.charAt(from))) this.at++;
    else while (isNameCharacter(text.charAt(this.at))) this.at++;
    return text.slice(from, this.at);
  }
}

function unsupported(modifier: string): LexError {
  return new LexError(`unsupported modifier (${modifier}) in substitution`);
}

function toPattern(written: string): PatternItem[] {
  const pattern = readPattern(written);
  if (!pattern) throw new LexError(`invalid pattern (${written}) in substitution`);
  return pattern;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

function isSpecialParameter(char: string): boolean {
  return char !== '' && '@*#?-$!'.includes(char);
}

function isNameCharacter(char: string): boolean {
  return char !== '' && (/[A-Za-z0-9_]/.test(char) || (char > '\u007f' && /\p{L}|\p{Nd}/u.test(char)));
}
