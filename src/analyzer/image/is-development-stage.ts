import type { Stage } from '../dockerfile/types';

/** Does a stage's name say that it is for developing or testing? `dev-envs` is what Docker's own templates call it. */
export function isDevelopmentStage({ name }: Stage): boolean {
  return (
    name !== null &&
    /^(local-?)?(dev|devel|develop|development|debug|debugger|test|tests|testing|unit-?tests?|e2e|lint|ci)([-_.].*)?$/.test(
      name,
    )
  );
}
