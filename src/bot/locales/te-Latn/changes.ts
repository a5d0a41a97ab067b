import { has, said } from '../fact';
import type { Words } from '../words';

export const changes: Words['changes'] = {
  'final-stage-added': (facts) =>
    `kotha final stage ${said(facts['base']) || 'chinna base'} tho modalavuthundhi`,
  'stage-named': (facts) => `build chese stage peru ${said(facts['name']) || 'builder'}`,
  'dependencies-first': (facts) =>
    `mundhu ${said(facts['files']) || 'dependency list'}, tharvatha ${said(facts['command']) || 'install'}, aa tharvatha source: install cache lo untundhi`,
  'only-output-copied': (facts) => `${said(facts['path']) || 'build output'} maatrame image loki velthundhi`,
  'smaller-base': (facts) =>
    `${said(facts['from']) || 'paatha base'} badhulu ${said(facts['to']) || 'chinna base'}`,
  'production-dependencies': (facts) =>
    `${said(facts['command']) || 'install'} dev packages ni theesesthundhi`,
  'command-replaced': (facts) =>
    `${said(facts['from']) || 'paatha command'} badhulu ${said(facts['to']) || 'kotha command'}`,
  'command-as-list': (facts) =>
    `command list laaga undhi, kabatti stop signal app ki cheruthundhi${has(facts['to']) ? `: ${said(facts['to'])}` : ''}`,
  'port-changed': (facts) =>
    has(facts['from'])
      ? `port ${said(facts['from'])} badhulu ${said(facts['to'])}`
      : `port ${said(facts['to']) || '8080'} lo serve chesthundhi`,
  'non-root-user': (facts) => `root kaadhu, user ${said(facts['user']) || '1000'} ga run avuthundhi`,
  'spa-fallback': () => 'file kaani path ki index.html vasthundhi, kabatti refresh panichesthundhi',
  'static-binary': (facts) => `${said(facts['variable']) || 'Build'} tho binary ki C library avasaram ledu`,
  'settings-moved': (facts) => `final stage loki vellinavi: ${said(facts['settings']) || 'run settings'}`,
  'settings-dropped': (facts) =>
    `theesesinavi, vaatini ika edhi chadavadhu: ${said(facts['settings']) || 'build settings'}`,
  'dockerignore-added': (facts) =>
    `.dockerignore veetini image loki raanivvadhu: ${said(facts['patterns']) || 'avasaram leni files'}`,
};
