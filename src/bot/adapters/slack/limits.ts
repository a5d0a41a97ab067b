/**
 * What Slack takes at most, in characters unless said otherwise.
 * Sources: docs.slack.dev block-kit, chat.postMessage, chat.update and views references; @slack/types 3.2.
 */
export const LIMITS = {
  /** All words of all blocks of one message. Undocumented: refusals were seen from 11,341 on (slackapi/bolt-js#2867, #2509). */
  messageCharacters: 10_000,
  blocks: 50,
  header: 150,
  /** Ours: longer small print is drawn as text, which can be cut. Slack's own limit is that of a text object. */
  contextText: 300,
  actionsElements: 25,
  buttonLabel: 75,
  buttonValue: 2_000,
  /** `text` of chat.update; chat.postMessage takes more, one limit serves both. */
  text: 4_000,
  modalInput: 3_000,
  /** Columns of monospace a phone shows without breaking the line. */
  tableWidth: 40,
} as const;

/** Uploads that are read, in bytes and files; far above any Dockerfile. */
export const FILE_BYTES = 256 * 1024;
export const FILES_PER_MESSAGE = 10;
/** For one download, in ms. */
export const DOWNLOAD_MS = 10_000;
