export { numberedActions, renderTerminal, type TerminalStyle } from './render-terminal';
export { shellAdapter, type ShellOptions } from './shell-adapter';
