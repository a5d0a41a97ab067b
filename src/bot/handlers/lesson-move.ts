import { learnerStateOf, type Course, type LearnerState, type Move, type Shown } from '../../lessons';
import { changeLearner } from '../learner';
import { readStages } from '../read-stages';
import { lessonReply } from '../views/lesson';
import type { Outcome, Turn } from './handler';

export function courseOf({ message, services }: Turn): Course {
  return { catalog: services.catalog, learner: message.learner, now: services.now().getTime(), readStages };
}

export function lessonStateOf({ learner }: Turn): LearnerState {
  return learnerStateOf(learner.lessons);
}

/**
 * Moves the learner one step, in the store and over all processes at once, and shows where that leads.
 * In place: a lesson is turned like a page, it does not fill the channel.
 */
export async function lessonMove(
  turn: Turn,
  step: (state: LearnerState, course: Course) => Move,
): Promise<Outcome> {
  const course = courseOf(turn);
  const shown: { last: Shown | null } = { last: null };
  await changeLearner(turn.services.store, turn.message.learner, (learner) => {
    const move = step(learnerStateOf(learner.lessons), course);
    shown.last = move.show; // the store may run this again: the last run is the one that was written
    return { ...learner, lessons: move.state };
  });
  if (!shown.last) throw new Error('the store did not run the change');
  return { reply: lessonReply(shown.last, turn.words), inPlace: true };
}
