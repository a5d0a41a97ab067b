/** The door of the lessons: what is taught, and where a learner stands. Knows nothing of chat. */
export { loadCatalog, type Catalog } from './catalog';
export type { Course, Question } from './course';
export type { FixStage, ReadStages } from './fix-assertion';
export type { Grade } from './grade';
export { LANGUAGES, type Language } from './language';
export { learnerStateOf, type LearnerState } from './learner-state';
export type { InterviewWords, Lesson, LessonWords, QuizItem, Step, StepWords } from './lesson';
export { piecesOf, plainOf, spansOf, type Piece, type Span } from './pieces';
export {
  answer,
  back,
  cards,
  hint,
  learn,
  next,
  quiz,
  waitsForFix,
  type Guess,
  type Move,
  type Page,
  type Shown,
} from './progress';
export { dueItems, nextDue } from './review';
export {
  gradeSaid,
  hintSaid,
  questionSaid,
  solutionSaid,
  stepSaid,
  whySaid,
  type QuestionSaid,
} from './said';
export {
  lessonSearch,
  type Band,
  type Found,
  type Hit,
  type LessonSearch,
  type LessonSource,
  type Point,
} from './search/lesson-search';
export { progressOf, standingOf, type Standing } from './standing';
