import { LANGUAGES } from './language';
import type { Lesson } from './lesson';

/** Only so much of what was typed is compared. */
const LONGEST = 60;

/** The lesson whose id, slug or title needs the fewest keystrokes to become this text. */
export function nearestOf(text: string, lessons: readonly Lesson[]): Lesson {
  const typed = text.slice(0, LONGEST).toLowerCase();
  let best: { lesson: Lesson; distance: number } | null = null;
  for (const lesson of lessons) {
    const names = [lesson.id, lesson.slug, ...LANGUAGES.map((language) => lesson.words[language].title)];
    const distance = Math.min(...names.map((name) => distanceOf(typed, name.toLowerCase())));
    if (!best || distance < best.distance) best = { lesson, distance };
  }
  if (!best) throw new Error('There is no lesson');
  return best.lesson;
}

/** Levenshtein's distance, as a share of the longer text. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
