import { columnsOf } from './columns';
import { assertionOf } from './fix-assertion';
import { LANGUAGES, type Language } from './language';
import type { ItemWords, Lesson, LessonWords, QuizItem, Step } from './lesson';
import { DIAGRAM, type Piece } from './pieces';

/** Limits of a message on a phone, from the course's rules (900 characters, 34 columns of drawing). */
export const STEP_CHARACTERS = 900;
export const DIAGRAM_COLUMNS = 34;
const HINTS = 3;

/** Every fault of one lesson's structure and words, each as a sentence that says what to repair. */
export function lessonFaults(lesson: Lesson): string[] {
  const faults: string[] = [];
  const steps = lesson.flow.flatMap((place) => ('step' in place ? [place] : []));
  const asked = lesson.flow.flatMap((place) => ('item' in place ? [place.item] : []));
  if (steps.length < 3 || steps.length > 6)
    faults.push(`${lesson.id}: has ${steps.length} steps, wants 3 to 6`);
  if (steps[0]?.kind !== 'predict') faults.push(`${lesson.id}: does not begin with a guess`);
  if (steps.at(-1)?.kind !== 'recap') faults.push(`${lesson.id}: does not end with a recap`);
  const said = steps.flatMap((step) => step.errata);
  for (const erratum of difference(lesson.errata, said)) faults.push(`${lesson.id}: no step says ${erratum}`);
  for (const erratum of difference(said, lesson.errata))
    faults.push(`${lesson.id}: ${erratum} is not in its errata`);
  const items = lesson.items.map((item) => item.id);
  for (const id of difference(items, asked)) faults.push(`${id}: is never asked in the flow`);
  for (const id of difference(asked, items)) faults.push(`${lesson.id}: asks ${id}, which it does not have`);
  for (const language of LANGUAGES) {
    const words = lesson.words[language];
    const where = `${lesson.id} ${language}`;
    if (words.points.length < 3 || words.points.length > 6) faults.push(`${where}: wants 3 to 6 points`);
    if (words.points.some((point) => point.length > 320))
      faults.push(`${where}: a point is over 320 characters`);
    if (words.interview.some((one) => !one.answer))
      faults.push(`${where}: an interview question has no answer`);
    for (const id of difference(
      Object.keys(words.steps),
      steps.map((step) => step.step),
    ))
      faults.push(`${where}: step ${id} is not in the flow`);
    for (const id of difference(Object.keys(words.items), items))
      faults.push(`${where}: item ${id} is unknown`);
    for (const step of steps) faults.push(...stepFaults(`${where} ${step.step}`, step, words));
    for (const item of lesson.items)
      faults.push(...itemFaults(`${item.id} ${language}`, item, words.items[item.id]));
  }
  for (const item of lesson.items) faults.push(...structureFaults(item), ...unevenLanguages(lesson, item));
  return faults;
}

function stepFaults(where: string, step: Step, words: LessonWords): string[] {
  const said = words.steps[step.step];
  if (!said?.markdown) return [`${where}: has no words`];
  const faults: string[] = [];
  const length = said.markdown.length;
  if (length > STEP_CHARACTERS) faults.push(`${where}: ${length} characters, at most ${STEP_CHARACTERS}`);
  if (step.kind === 'diagram' && !said.pieces.some((piece) => piece.type === 'code'))
    faults.push(`${where}: a diagram without a drawing`);
  if (step.answer !== undefined && step.answer >= said.choices.length)
    faults.push(`${where}: answer ${step.answer} of ${said.choices.length} choices`);
  if (step.answer === undefined && said.choices.length > 0) faults.push(`${where}: choices, but no answer`);
  return [...faults, ...pieceFaults(where, said.pieces)];
}

function pieceFaults(where: string, pieces: Piece[]): string[] {
  const faults: string[] = [];
  for (const piece of pieces) {
    if (piece.type === 'code' && piece.language === DIAGRAM) {
      const wide = piece.text.split('\n').find((line) => columnsOf(line) > DIAGRAM_COLUMNS);
      if (wide)
        faults.push(`${where}: "${wide}" takes ${columnsOf(wide)} columns, at most ${DIAGRAM_COLUMNS}`);
    }
    const spans = piece.type === 'text' ? piece.spans : piece.type === 'list' ? piece.items.flat() : [];
    for (const span of spans) {
      if (typeof span === 'string' && (span.includes('**') || span.includes('`')))
        faults.push(`${where}: a mark is not closed in "${span.slice(0, 60)}"`);
      if (typeof span === 'object' && 'bold' in span && span.bold.includes('`'))
        faults.push(`${where}: code inside bold in "${span.bold}"`);
    }
  }
  return faults;
}

function itemFaults(where: string, item: QuizItem, words: ItemWords | undefined): string[] {
  if (!words || words.prompt.length === 0) return [`${where}: has no prompt`];
  const faults = pieceFaults(where, words.prompt);
  if (words.hints.length !== HINTS || words.hints.some((hint) => !hint))
    faults.push(`${where}: wants ${HINTS} hints`);
  if (!words.why) faults.push(`${where}: does not say why`);
  const options = words.options.map((option) => option.text.toLowerCase());
  if (item.type === 'mcq') {
    if (options.length < 3 || options.length > 5) faults.push(`${where}: wants 3 to 5 options`);
    if (item.answer >= options.length)
      faults.push(`${where}: answer ${item.answer} of ${options.length} options`);
    if (new Set(options).size < options.length) faults.push(`${where}: an option stands twice`);
    if (words.options.some((option) => !option.say)) faults.push(`${where}: an option has no say`);
    if (options.some((option) => /^(\d+|[a-z])$/.test(option)))
      faults.push(`${where}: an option reads like the number or letter of an option`);
  } else if (options.length > 0) faults.push(`${where}: options, but it is no choice`);
  const near = item.type === 'fill' ? item.near.length : 0;
  if (words.near.length !== near)
    faults.push(`${where}: ${words.near.length} near answers, the structure has ${near}`);
  const fails = item.type === 'fix' ? item.asserts.length : 0;
  if (words.fails.length !== fails)
    faults.push(`${where}: ${words.fails.length} fails, the structure has ${fails}`);
  if (item.type === 'order' && !item.lines && words.lines.length < 3) faults.push(`${where}: wants lines`);
  return faults;
}

function structureFaults(item: QuizItem): string[] {
  const expressions = item.type === 'fill' ? [...item.accept, ...item.near] : [];
  const faults = expressions.flatMap((text) => thrownBy(() => new RegExp(text, 'iu')));
  if (faults.length > 0) return faults.map((fault) => `${item.id}: ${fault}`);
  if (expressions.some((text) => !/^\^.*\$$/.test(text))) faults.push('an expression must run from ^ to $');
  if (item.type === 'fill' && !item.accept.some((text) => new RegExp(text, 'iu').test(item.solution)))
    faults.push(`does not accept its own solution "${item.solution}"`);
  if (item.type === 'fix') faults.push(...item.asserts.flatMap((text) => thrownBy(() => assertionOf(text))));
  return faults.map((fault) => `${item.id}: ${fault}`);
}

/** A choice or a line must be the same one in every language: `answer` counts in it. */
function unevenLanguages(lesson: Lesson, item: QuizItem): string[] {
  const counts = (of: (words: ItemWords) => number) =>
    new Set(
      LANGUAGES.map((language: Language) => lesson.words[language].items[item.id]).map((one) =>
        one ? of(one) : 0,
      ),
    );
  const faults: string[] = [];
  if (counts((words) => words.options.length).size > 1) faults.push(`${item.id}: options differ by language`);
  if (counts((words) => words.lines.length).size > 1) faults.push(`${item.id}: lines differ by language`);
  return faults;
}

function thrownBy(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function difference(all: readonly string[], known: readonly string[]): string[] {
  return all.filter((one) => !known.includes(one));
}
