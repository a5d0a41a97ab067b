import { parseSync } from '@swc/core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** What one module names of another. */
export interface Import {
  /** A path from the project's root without extension (`src/bot/message`), or a package (`node:fs`, `@slack/bolt`). */
  from: string;
  /** True when only types are taken: nothing of it is left when the program runs. */
  typeOnly: boolean;
}

export interface Module {
  /** From the project's root, e.g. `src/bot/message.ts`. */
  path: string;
  lines: number;
  imports: Import[];
  /** Members read of a global, e.g. `process.env`, `console.log`. */
  globals: string[];
  /** Does importing it run something, other than declaring values and filling tables in a loop? */
  actsOnImport: boolean;
  /** Does it hold re-exports and nothing else? */
  onlyReExports: boolean;
}

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Every TypeScript module under the folders, in order of their paths. */
export function modulesUnder(...folders: string[]): Module[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => readModule(path, readFileSync(path, 'utf8')));
}

/** Reads one module's imports, static, dynamic and in types, from its syntax tree. Throws on a syntax error. */
export function readModule(path: string, source: string): Module {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2023' }) as unknown as {
    body: Node[];
  };
  const imports: Import[] = [];
  const globals: string[] = [];
  walk(body, (node) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, from: resolve(path, found.from) });
    const member = globalMemberOf(node);
    if (member) globals.push(member);
  });
  return {
    path,
    lines: source.split('\n').length - 1,
    imports,
    globals,
    actsOnImport: body.some((node) => !isDeclaration(node)),
    onlyReExports: body.length > 0 && body.every(isReExport),
  };
}

function importOf(node: Node): Import | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const from = text(node.source);
      if (from === null) return null;
      const names = (node.specifiers ?? []) as Node[];
      const allTypes = names.length > 0 && names.every((name) => name.isTypeOnly === true);
      return { from, typeOnly: node.typeOnly === true || allTypes };
    }
    case 'TsImportType':
      return { from: text(node.argument) ?? '', typeOnly: true };
    case 'TsExternalModuleReference':
      return { from: text(node.expression) ?? '', typeOnly: false };
    case 'CallExpression': {
      const callee = node.callee as Node;
      if (callee.type !== 'Import' && callee.value !== 'require') return null;
      const [first] = node.arguments as { expression: Node }[];
      return { from: text(first?.expression) ?? '(computed)', typeOnly: false };
    }
    default:
      return null;
  }
}

function globalMemberOf(node: Node): string | null {
  if (node.type !== 'MemberExpression') return null;
  const object = node.object as Node;
  const property = node.property as Node;
  if (object.type !== 'Identifier' || !['process', 'console', 'globalThis'].includes(String(object.value)))
    return null;
  return `${String(object.value)}.${typeof property.value === 'string' ? property.value : '[…]'}`;
}

function isDeclaration({ type }: Node): boolean {
  return type.endsWith('Declaration') || type === 'ExportDefaultExpression' || type === 'ForOfStatement';
}

function isReExport(node: Node): boolean {
  return (
    node.type === 'ExportAllDeclaration' ||
    (node.type === 'ExportNamedDeclaration' && text(node.source) !== null)
  );
}

function resolve(importer: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(importer), specifier)).replace(/\.(js|ts)$/, '');
}

function text(node: unknown): string | null {
  const { type, value } = (node ?? {}) as Partial<Node>;
  return type === 'StringLiteral' ? String(value) : null;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if ('type' in value && typeof value.type === 'string') visit(value as Node);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
