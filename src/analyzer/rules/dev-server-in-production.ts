import { isDevelopmentStage } from '../image/is-development-stage';
import { startCommand } from '../image/start-command';
import type { Rule, Weighed } from '../inspection';
import { productionCommand, developmentServer } from './development-servers';

/** The image starts a server made for developing: it watches files, compiles on the fly, or is not even there. */
export const devServerInProduction: Rule = {
  id: 'dev-server-in-production',
  kind: 'essential',
  lesson: 'ms-03',
  check(weighed) {
    const { graph, file } = weighed;
    const stage = graph.target === null ? undefined : file.stages[graph.target];
    if (!stage || isDevelopmentStage(stage)) return [];
    const start = startCommand(weighed, stage.index);
    if (!start?.instruction) return [];
    const found = start.commands.find((command) => developmentServer(command, weighed) !== null);
    if (!found) return [];
    const { script, missing } = developmentServer(found, weighed) ?? { script: null, missing: false };
    return [
      {
        line: start.instruction.line,
        stage: start.instruction.stage,
        facts: {
          command: written(start.instruction),
          script,
          missing,
          suggestion: productionCommand(found, weighed),
        },
      },
    ];
  },
};

function written({
  form,
  args,
  text,
}: Pick<Weighed['file']['instructions'][number], 'form' | 'args' | 'text'>): string {
  return form === 'exec' ? args.join(' ') : text;
}
