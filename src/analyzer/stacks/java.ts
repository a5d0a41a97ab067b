import { join } from 'node:path/posix';
import type { Command } from '../dockerfile/types';
import { runtimeVariant } from '../image/runtime-variant';
import { spotLanguage } from './language-sighting';
import type { Stack } from './stack';

/** A jar needs a Java runtime, no JDK and no Maven or Gradle. */
export const java: Stack = {
  id: 'java',
  spot: (clues) =>
    spotLanguage(clues, {
      language: 'java',
      builds: ({ command }) => isJavaBuild(command),
      installs: ({ name, args }) =>
        toolOf(name) !== null && args.some((arg) => arg.startsWith('dependency:') || arg === 'dependencies')
          ? toolOf(name)
          : null,
      starts: ({ name }) => name === 'java' || name === 'catalina.sh',
      output: ({ command }) =>
        command.cwd === null
          ? null
          : join(command.cwd, toolOf(command.name) === 'maven' ? 'target' : 'build/libs'),
    }),
  builds: isJavaBuild,
  buildOnly: ['JDK', 'Maven or Gradle', '~/.m2 or ~/.gradle', 'source'],
  runtimeBase: (builder) => runtimeVariant(builder) ?? 'eclipse-temurin:21-jre',
  needsDependencies: false,
};

function toolOf(name: string): 'maven' | 'gradle' | null {
  if (name === 'mvn' || name === 'mvnw') return 'maven';
  return name === 'gradle' || name === 'gradlew' ? 'gradle' : null;
}

const GOALS = new Set([
  'package',
  'install',
  'verify',
  'build',
  'bootJar',
  'assemble',
  'jar',
  'shadowJar',
  'installDist',
  'deploy',
]);

function isJavaBuild(command: Command): boolean {
  return (toolOf(command.name) !== null && hasGoal(command)) || command.name === 'javac';
}

function hasGoal({ args }: Command): boolean {
  return args.some((arg) => GOALS.has(arg.slice(arg.lastIndexOf(':') + 1)));
}
