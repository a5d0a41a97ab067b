import { MEASURED } from '../catalog';
import { put, replace, type Files } from '../files';
import { absolute } from '../paths';
import { range } from '../range';
import { heapAt, type Shell, type Tool } from '../shell';
import { weightOf, type Known } from '../weight';

const jar = MEASURED.compiled['maven-jar'];
const repository = MEASURED.compiled['maven-repository'];

/** Maven: the local repository, and the jar in `target`. */
export const maven: Tool = {
  names: ['mvn', 'mvnw'],
  run(shell) {
    const goals = shell.command.args.filter((arg) => !arg.startsWith('-'));
    const files = fetched(shell, '~/.m2', 'maven');
    return goals.some((goal) => /^(package|install|verify|deploy|spring-boot:)/.test(goal))
      ? built(files, shell, 'target')
      : files;
  },
};

/** Gradle: its caches (and, for the wrapper, Gradle itself), and the jar in `build/libs`. */
export const gradle: Tool = {
  names: ['gradle', 'gradlew'],
  run(shell) {
    const tasks = shell.command.args.filter((arg) => !arg.startsWith('-'));
    if (tasks.includes('--version')) return shell.files;
    const files = fetched(shell, '~/.gradle', 'gradle');
    return tasks.some((task) => /build|jar|assemble|war|install|distribution/i.test(task))
      ? built(files, shell, 'build/libs')
      : files;
  },
};

function fetched(shell: Shell, path: string, manager: string): Files {
  const wrapper = shell.command.name.endsWith('w') ? 1.5 : 1;
  const place = absolute(path, shell.cwd, shell.home);
  const earlier = shell.files.some((heap) => heap.path === place && heap.layer !== shell.layer);
  // After a `dependency:go-offline` a build still fetches some plugins.
  const bytes = earlier ? range(0, 10e6, 80e6) : range(30e6, repository.bytes * wrapper, 450e6);
  const weight = weightOf(bytes, 'compressed', 'language-packages', known(`what ${manager} downloads`), {
    manager,
    path,
  });
  const heap = heapAt(shell, path, weight, { leftover: true });
  return earlier ? put(shell.files, heap) : replace(shell.files, heap);
}

function built(files: Files, shell: Shell, path: string): Files {
  const weight = weightOf(
    range(5e6, jar.bytes, 110e6),
    'compressed',
    'build-output',
    known('jar with its dependencies'),
    { path },
  );
  return replace(files, heapAt(shell, path, weight));
}

function known(reason: string): Known {
  return {
    basis: 'typical',
    source: 'typical: around one Spring Boot service, measured/compiled-projects.tsv 2026-11-23',
    reason,
  };
}
