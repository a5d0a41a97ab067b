import { has, said } from '../fact';
import type { Words } from '../words';

export const changes: Words['changes'] = {
  'final-stage-added': (facts) => `kotha final stage ${said(facts['base'])} nunchi start avuthundhi`,
  'stage-named': (facts) => `build chese stage ki ${said(facts['name'])} ani peru`,
  'dependencies-first': (facts) =>
    `mundhu ${said(facts['files'])}, tharvatha ${said(facts['command'])}, tharvatha source: install cache avuthundhi`,
  'only-output-copied': (facts) => `${said(facts['path'])} maatrame image loki velthundhi`,
  'smaller-base': (facts) => `${said(facts['from'])} badhulu ${said(facts['to'])}`,
  'production-dependencies': (facts) =>
    `${said(facts['command'])} run ki kaavalsinavi maatrame install chesthundhi, dev packages lekunda`,
  'command-replaced': (facts) => `${said(facts['from'])} badhulu ${said(facts['to'])} start avuthundhi`,
  'command-as-list': (facts) =>
    `command list laaga undhi, stop signal app ki cheruthundhi: ${said(facts['to'])}`,
  'port-changed': (facts) =>
    has(facts['from'])
      ? `port ${said(facts['from'])} badhulu ${said(facts['to'])}`
      : `port ${said(facts['to'])} meedha serve chesthundhi`,
  'non-root-user': (facts) => `root kaakunda ${said(facts['user'])} ga run avuthundhi`,
  'spa-fallback': () => 'theliyani paths ki index.html vasthundhi, andhuke refresh pani chesthundhi',
  'static-binary': (facts) => `${said(facts['variable'])} tho binary ki C library avasaram ledhu`,
  'settings-moved': (facts) => `final stage loki vellinavi: ${said(facts['settings'])}`,
  'settings-dropped': (facts) => `theesesinavi, vaatini inka edhi chadavadhu: ${said(facts['settings'])}`,
  'dockerignore-added': (facts) => `.dockerignore veetini bayata unchuthundhi: ${said(facts['patterns'])}`,
};
