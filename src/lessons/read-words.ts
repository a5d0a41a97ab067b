import type { ItemWords, LessonWords } from './lesson';
import { piecesOf, plainOf, spansOf } from './pieces';

/**
 * Reads the words of a lesson in one language. The file is Markdown in this order of headings, only the title needed:
 *
 *     # Title
 *     ## points                 - one point a line
 *     ## step <id>              the message; ### choices, of a guess: - one a line
 *     ## item <id>              the prompt, then
 *       ### options             - text, and under it `  > ` why one believes it
 *       ### near ### fails ### lines ### hints        - one a line
 *       ### why                 one paragraph
 *     ## interview              - question, and under it `  > ` a model answer
 *
 * Headings inside a fence are code. Never throws; what can't be read is said in `faults`.
 */
export function readWords(text: string): { words: LessonWords; faults: string[] } {
  const words: LessonWords = { title: '', points: [], steps: {}, items: {}, interview: [] };
  const faults: string[] = [];
  for (const section of sectionsOf(text)) {
    const [kind = '', id = ''] = section.heading.split(' ');
    const part = (name: string) => entriesOf(section.parts.get(name) ?? '');
    if (section.depth === 1) {
      words.title = section.heading;
    } else if (kind === 'points') {
      words.points = entriesOf(section.body).map((entry) => entry.text);
    } else if (kind === 'interview') {
      words.interview = entriesOf(section.body).map((entry) => ({
        question: entry.text,
        answer: entry.under,
      }));
    } else if (kind === 'step' && id) {
      if (words.steps[id]) faults.push(`step ${id} stands twice`);
      const choices = part('choices').map((entry) => plainOf(spansOf(entry.text)));
      words.steps[id] = { pieces: piecesOf(section.body), markdown: section.body, choices };
    } else if (kind === 'item' && id) {
      if (words.items[id]) faults.push(`item ${id} stands twice`);
      words.items[id] = itemWords(section, part);
    } else {
      faults.push(`"## ${section.heading}" is no points, step, item or interview`);
    }
    for (const name of section.parts.keys()) {
      if (!PARTS.has(`${kind} ${name}`))
        faults.push(`"### ${name}" has no place under "## ${section.heading}"`);
    }
  }
  if (!words.title) faults.push('has no title: begin with "# …"');
  return { words, faults };
}

const ITEM_PARTS = ['options', 'near', 'fails', 'lines', 'hints', 'why'];
const PARTS = new Set(['step choices', ...ITEM_PARTS.map((part) => `item ${part}`)]);

interface Entry {
  text: string;
  under: string;
}

function itemWords(section: Section, part: (name: string) => Entry[]): ItemWords {
  const texts = (name: string) => part(name).map((entry) => entry.text);
  return {
    prompt: piecesOf(section.body),
    options: part('options').map((entry) => ({ text: entry.text, say: entry.under })),
    near: texts('near'),
    fails: texts('fails'),
    lines: texts('lines'),
    hints: texts('hints'),
    why: section.parts.get('why') ?? '',
  };
}

interface Section {
  depth: number;
  heading: string;
  body: string;
  parts: Map<string, string>;
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  let part: string | null = null;
  let fenced = false;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const heading = fenced ? null : /^(#{1,3}) (\S.*)$/.exec(line);
    if (line.startsWith('```')) fenced = !fenced;
    const section = sections.at(-1);
    if (heading && heading[1]?.length === 3 && section) {
      part = heading[2] ?? '';
      section.parts.set(part, '');
    } else if (heading) {
      part = null;
      sections.push({
        depth: heading[1]?.length ?? 1,
        heading: heading[2] ?? '',
        body: '',
        parts: new Map(),
      });
    } else if (section && part !== null) {
      section.parts.set(part, `${section.parts.get(part)}${line}\n`);
    } else if (section) {
      section.body += `${line}\n`;
    }
  }
  for (const section of sections) {
    section.body = section.body.trim();
    for (const [name, body] of section.parts) section.parts.set(name, body.trim());
  }
  return sections;
}

function entriesOf(body: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of body.split('\n')) {
    const entry = entries.at(-1);
    if (line.startsWith('- ')) entries.push({ text: line.slice(2).trim(), under: '' });
    else if (entry && line.startsWith('  > ')) entry.under = `${entry.under} ${line.slice(4)}`.trim();
    else if (entry && line.trim()) entry.text += ` ${line.trim()}`;
  }
  return entries;
}
