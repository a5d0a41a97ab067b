import { has, said } from '../fact';
import type { Words } from '../words';

export const changes: Words['changes'] = {
  'final-stage-added': (facts) => `a new final stage starts from ${said(facts['base']) || 'a small base'}`,
  'stage-named': (facts) => `the building stage is called ${said(facts['name']) || 'builder'}`,
  'dependencies-first': (facts) =>
    `first ${said(facts['files']) || 'the dependency list'}, then ${said(facts['command']) || 'the install'}, then the source: the install stays in the cache`,
  'only-output-copied': (facts) => `only ${said(facts['path']) || 'what the build made'} goes into the image`,
  'smaller-base': (facts) =>
    `${said(facts['from']) || 'the base'} became ${said(facts['to']) || 'a smaller one'}`,
  'production-dependencies': (facts) => `${said(facts['command']) || 'the install'} leaves dev packages out`,
  'command-replaced': (facts) =>
    `${said(facts['from']) || 'the command'} became ${said(facts['to']) || 'another one'}`,
  'command-as-list': (facts) =>
    `the command is a list, so the stop signal reaches your app${has(facts['to']) ? `: ${said(facts['to'])}` : ''}`,
  'port-changed': (facts) =>
    has(facts['from'])
      ? `port ${said(facts['from'])} became ${said(facts['to'])}`
      : `serves on port ${said(facts['to']) || '8080'}`,
  'non-root-user': (facts) => `runs as user ${said(facts['user']) || '1000'}, not as root`,
  'spa-fallback': () => 'a path that is no file answers with index.html, so a refresh works',
  'static-binary': (facts) =>
    `${said(facts['variable']) || 'the build'} makes a binary that needs no C library`,
  'settings-moved': (facts) => `moved into the final stage: ${said(facts['settings']) || 'run settings'}`,
  'settings-dropped': (facts) =>
    `left out, nothing reads it any more: ${said(facts['settings']) || 'build settings'}`,
  'dockerignore-added': (facts) =>
    `a .dockerignore keeps out ${said(facts['patterns']) || 'what no image needs'}`,
};
