import type { LessonTitle } from '../views/findings';
import type { Turn } from './handler';

/** Titles in the learner's language, for the buttons of a view. */
export function lessonTitles({ services, locale }: Pick<Turn, 'services' | 'locale'>): LessonTitle {
  return (lesson) => services.catalog.byId(lesson)?.words[locale].title ?? null;
}
