import {
  type AndOr,
  type Command as SimpleCommand,
  type CompoundList,
  type PipelineNode,
  type Pipeline,
  parse,
  type Redirection,
  type Statement,
  type Word,
} from 'unbash';
import type { Command } from '../types';
import { changeDirectory } from './change-directory';
import { type DraftCommand, toCommand } from './draft-command';
import { readForeignScript } from './read-foreign-script';
import { redirectedFiles } from './redirected-files';
import type { Script } from './script';
import { isShell, unwrapCommand } from './unwrap-command';

/** How deep `sh -c "sh -c …"` is followed. */
const DEEPEST_SCRIPT = 3;

/** The simple commands of a shell script, in the order the shell meets them. Never throws. */
export function readScript(script: Script): Command[] {
  return new ScriptReader(script, 0, false).read();
}

/** The command of an exec form: no shell reads it, so nothing is split. */
export function readExec(
  words: readonly string[],
  line: number,
  place: Pick<Script, 'cwd' | 'lookup'>,
): Command[] {
  if (words.length === 0) return [];
  const { cwd } = place;
  const draft = { words: [...words], env: {}, line, cwd, conditional: false, writes: [], heredoc: null };
  const reader = new ScriptReader({ ...place, text: '', lineAt: () => line }, 0, false);
  return reader.readDraft({ ...draft, lineOf: () => line });
}

class ScriptReader {
  private readonly commands: Command[] = [];
  private readonly script: Script;
  private readonly depth: number;
  private cwd: string | null;
  private previous: string | null = null;
  /** Greater than 0 inside whatever may be left out. */
  private optional: number;

  constructor(script: Script, depth: number, conditional: boolean) {
    this.script = script;
    this.depth = depth;
    this.cwd = script.cwd;
    this.optional = conditional ? 1 : 0;
  }

  read(): Command[] {
    let statements: readonly Statement[];
    try {
      statements = parse(this.script.text).commands;
    } catch {
      // unbash promises to recover from anything; a command list that is merely split is better than none.
      return readForeignScript(this.script);
    }
    this.readStatements(statements);
    return this.commands;
  }

  readDraft(draft: DraftCommand): Command[] {
    this.emit(draft);
    return this.commands;
  }

  private readStatements(statements: readonly Statement[]): void {
    for (const { command } of statements) {
      if (command.type === 'AndOr') this.readAndOr(command);
      else this.readNode(command);
    }
  }

  private readList(list: CompoundList | undefined): void {
    if (list) this.readStatements(list.commands);
  }

  private readAndOr({ commands, operators }: AndOr): void {
    let afterTest = false;
    commands.forEach((node, index) => {
      const operator = index === 0 ? null : operators[index - 1];
      const skippable = operator === '||' || (operator === '&&' && afterTest);
      const before = this.commands.length;
      if (skippable) this.readOptional(() => this.readNode(node));
      else this.readNode(node);
      afterTest = operator !== '||' && (isTest(this.commands[before]) || node.type === 'TestCommand');
    });
  }

  private readNode(node: PipelineNode | CompoundList): void {
    switch (node.type) {
      case 'Command':
        this.readSimple(node);
        break;
      case 'Pipeline':
        this.readPipeline(node);
        break;
      case 'Redirected':
        this.readRedirected(node.redirects, () => this.readNode(node.command));
        break;
      case 'CompoundList':
        this.readList(node);
        break;
      case 'BraceGroup':
        this.readList(node.body);
        break;
      case 'Subshell':
        this.readApart(() => this.readList(node.body));
        break;
      case 'If':
        this.readList(node.clause);
        this.readOptional(() => this.readList(node.then));
        for (const { clause, then } of node.elif) {
          this.readOptional(() => this.readList(clause));
          this.readOptional(() => this.readList(then));
        }
        this.readOptional(() => this.readList(node.else));
        break;
      case 'For':
        if (node.wordlist?.some((word) => !word.text.includes('$'))) this.readList(node.body);
        else this.readOptional(() => this.readList(node.body));
        break;
      case 'While':
        this.readList(node.clause);
        this.readOptional(() => this.readList(node.body));
        break;
      case 'Case':
        for (const { body } of node.items) this.readOptional(() => this.readList(body));
        break;
      case 'ArithmeticFor':
      case 'Select':
        this.readOptional(() => this.readList(node.body));
        break;
      case 'Function':
      case 'Coproc':
        this.readOptional(() => this.readApart(() => this.readNode(node.body)));
        break;
      default:
    }
  }

  private readPipeline({ commands }: Pipeline): void {
    let feeding: Command[] = [];
    for (const node of commands) {
      const first = this.commands.length;
      if (commands.length === 1) this.readNode(node);
      else this.readApart(() => this.readNode(node));
      if (this.commands.length === first) continue;
      for (const command of feeding) command.pipedTo = first;
      feeding = this.commands.slice(first).filter((command) => command.pipedTo === null);
    }
  }

  private readRedirected(redirects: readonly Redirection[], read: () => void): void {
    const first = this.commands.length;
    read();
    const writes = redirectedFiles(redirects);
    for (let at = first; at < this.commands.length; at++) this.commands[at]?.writes.push(...writes);
  }

  /** What may be left out. A `cd` in it leaves the directory unknown. */
  private readOptional(read: () => void): void {
    const { cwd } = this;
    this.optional++;
    read();
    this.optional--;
    if (this.cwd !== cwd) this.cwd = null;
  }

  /** What runs in a process of its own: its `cd` ends with it. */
  private readApart(read: () => void): void {
    const { cwd, previous } = this;
    read();
    this.cwd = cwd;
    this.previous = previous;
  }

  private readSimple(node: SimpleCommand): void {
    const written: Word[] = node.name ? [node.name] : [];
    const env: Record<string, string> = {};
    for (const argument of node.prefix) {
      if (argument.type === 'Assignment')
        env[argument.name] = argument.value.type === 'Word' ? argument.value.value : '';
    }
    const words = written.map((word) => word.value);
    const positions = written.map((word) => word.pos);
    for (const argument of node.args) {
      words.push(argument.type === 'Word' ? argument.value : argument.text);
      positions.push(argument.pos);
    }
    const writes = redirectedFiles(node.redirects);
    if (words.length === 0 && writes.length === 0) return;
    const heredoc = node.redirects.find((redirect) => redirect.type === 'HereDoc');
    this.emit({
      words,
      env,
      line: this.script.lineAt(node.pos),
      cwd: this.cwd,
      conditional: this.optional > 0,
      writes,
      heredoc: heredoc?.body.text ?? null,
      // One more for the quote that a script given as a word begins with.
      lineOf: (word, offset) => this.script.lineAt((positions[word] ?? node.pos) + 1 + offset),
    });
  }

  private emit(draft: DraftCommand): void {
    const { start, env, script } = unwrapCommand(draft.words);
    const inner = script === null ? null : draft.words[script];
    if (script !== null && inner !== null && inner !== undefined && this.depth < DEEPEST_SCRIPT) {
      this.readInner(draft, {
        text: inner,
        lineAt: (offset) => draft.lineOf(script, offset),
      });
      return;
    }
    const words = draft.words.slice(start);
    if (
      isShell(words[0] ?? '') &&
      words.length === 1 &&
      draft.heredoc !== null &&
      this.depth < DEEPEST_SCRIPT
    ) {
      this.readInner(draft, { text: draft.heredoc, lineAt: () => draft.line });
      return;
    }
    this.commands.push(toCommand({ ...draft, words, env: { ...draft.env, ...env } }));
    const name = words[0];
    if (name === 'cd' || name === 'pushd') {
      const next = changeDirectory(this.cwd, words, this.previous, this.script.lookup);
      this.previous = this.cwd;
      this.cwd = next;
    } else if (name === 'popd') {
      [this.cwd, this.previous] = [this.previous, this.cwd];
    }
  }

  private readInner(draft: DraftCommand, part: Pick<Script, 'text' | 'lineAt'>): void {
    const script = { ...part, cwd: draft.cwd, lookup: this.script.lookup };
    const inner = new ScriptReader(script, this.depth + 1, draft.conditional).read();
    const shift = this.commands.length;
    for (const command of inner) {
      if (command.pipedTo !== null) command.pipedTo += shift;
      command.env = { ...draft.env, ...command.env };
      command.writes.push(...draft.writes);
      this.commands.push(command);
    }
  }
}

const TESTS = new Set(['[', 'test', 'command', 'which', 'type', 'grep', 'hash']);

function isTest(command: Command | undefined): boolean {
  return command !== undefined && TESTS.has(command.name);
}
