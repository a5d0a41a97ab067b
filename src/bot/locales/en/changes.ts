import { has, said } from '../fact';
import type { Words } from '../words';

export const changes: Words['changes'] = {
  'final-stage-added': (facts) => `a new final stage starts from ${said(facts['base'])}`,
  'stage-named': (facts) => `the building stage is called ${said(facts['name'])}`,
  'dependencies-first': (facts) =>
    `${said(facts['files'])} first, then ${said(facts['command'])}, then the source: the install is cached`,
  'only-output-copied': (facts) => `only ${said(facts['path'])} crosses into the image`,
  'smaller-base': (facts) => `${said(facts['from'])} became ${said(facts['to'])}`,
  'production-dependencies': (facts) => `${said(facts['command'])} installs what runs, without dev packages`,
  'command-replaced': (facts) => `starts ${said(facts['to'])} instead of ${said(facts['from'])}`,
  'command-as-list': (facts) => `the command is a list, so the stop signal arrives: ${said(facts['to'])}`,
  'port-changed': (facts) =>
    has(facts['from'])
      ? `serves on port ${said(facts['to'])} instead of ${said(facts['from'])}`
      : `serves on port ${said(facts['to'])}`,
  'non-root-user': (facts) => `runs as ${said(facts['user'])}, not as root`,
  'spa-fallback': () => 'unknown paths answer with index.html, so a refresh works',
  'static-binary': (facts) => `${said(facts['variable'])} makes a binary that needs no C library`,
  'settings-moved': (facts) => `moved into the final stage: ${said(facts['settings'])}`,
  'settings-dropped': (facts) => `left out, nothing reads it any more: ${said(facts['settings'])}`,
  'dockerignore-added': (facts) => `a .dockerignore keeps out ${said(facts['patterns'])}`,
};
