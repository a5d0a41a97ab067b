import { ApiError, invalidForm } from './api-error';
import { isObject, objects, string, type Json } from './json';
import type { Upload } from './state';

const MOST_FILE_BYTES = 10 * 1024 * 1024;
const MOST_REQUEST_BYTES = 25 * 1024 * 1024;
/** SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS. Components V2 is a world of its own and not faked. */
const KNOWN_FLAGS = 4 | 64 | 4096;

/** Refuses what Discord refuses in a message: lengths, counts, references to files that are not there. */
export function checkMessage(body: Json, uploads: Upload[], kept: ReadonlySet<string>): void {
  const faults = new Map<string, string>();
  longer(faults, 'content', body.content, 0, 2000);
  checkEmbeds(faults, objects(body.embeds));
  checkComponents(faults, objects(body.components));
  checkAttachments(faults, body, uploads, kept);
  if (body.nonce !== undefined) longer(faults, 'nonce', body.nonce, 1, 25);
  if (body.flags !== undefined && (Number(body.flags) & ~KNOWN_FLAGS) !== 0)
    faults.set('flags', 'Unknown flags');
  if (body.allowed_mentions !== undefined && body.allowed_mentions !== null)
    checkMentions(faults, body.allowed_mentions);
  if (faults.size > 0) throw invalidForm(faults);
  const sizes = uploads.map((upload) => upload.bytes.length);
  if (
    sizes.some((size) => size > MOST_FILE_BYTES) ||
    sizes.reduce((sum, size) => sum + size, 0) > MOST_REQUEST_BYTES
  ) {
    throw new ApiError(413, 40005, 'Request entity too large');
  }
}

/** 50006, for a message in which nothing would be seen. */
export function checkNotEmpty(message: { content: string; embeds: unknown[]; attachments: unknown[] }): void {
  if (message.content.trim() === '' && message.embeds.length === 0 && message.attachments.length === 0) {
    throw new ApiError(400, 50006, 'Cannot send an empty message');
  }
}

function checkEmbeds(faults: Map<string, string>, embeds: Json[]): void {
  if (embeds.length > 10) faults.set('embeds', 'Must be 10 or fewer in length.');
  let total = 0;
  for (const [at, embed] of embeds.entries()) {
    longer(faults, `embeds.${at}.title`, embed.title, 0, 256);
    longer(faults, `embeds.${at}.description`, embed.description, 0, 4096);
    const words = [embed.title, embed.description, isObject(embed.footer) ? embed.footer.text : ''];
    const fields = objects(embed.fields);
    if (fields.length > 25) faults.set(`embeds.${at}.fields`, 'Must be 25 or fewer in length.');
    for (const [field, { name, value }] of fields.entries()) {
      longer(faults, `embeds.${at}.fields.${field}.name`, name, 1, 256);
      longer(faults, `embeds.${at}.fields.${field}.value`, value, 1, 1024);
      words.push(name, value);
    }
    const length = words.reduce<number>((sum, word) => sum + string(word).length, 0);
    if (length === 0 && !embed.image) faults.set(`embeds.${at}`, 'This field is required');
    total += length;
  }
  if (total > 6000) faults.set('embeds', 'Embed size exceeds maximum size of 6000');
}

function checkComponents(faults: Map<string, string>, rows: Json[]): void {
  if (rows.length > 5) faults.set('components', 'Must be 5 or fewer in length.');
  const ids = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const buttons = objects(row.components);
    if (row.type !== 1) faults.set(`components.${at}.type`, 'Value of field "type" must be one of (1,).');
    if (buttons.length < 1 || buttons.length > 5)
      faults.set(`components.${at}.components`, 'Must be between 1 and 5 in length.');
    for (const [column, button] of buttons.entries()) {
      const path = `components.${at}.components.${column}`;
      if (button.type !== 2 || ![1, 2, 3, 4].includes(Number(button.style)))
        faults.set(path, 'Not a button with a custom_id');
      longer(faults, `${path}.label`, button.label, 1, 80);
      longer(faults, `${path}.custom_id`, button.custom_id, 1, 100);
      if (ids.has(string(button.custom_id)))
        faults.set(`${path}.custom_id`, 'Component custom id cannot be duplicated');
      ids.add(string(button.custom_id));
    }
  }
}

function checkAttachments(
  faults: Map<string, string>,
  body: Json,
  uploads: Upload[],
  kept: ReadonlySet<string>,
): void {
  if (uploads.length > 10) faults.set('attachments', 'Must be 10 or fewer in length.');
  for (const [at, attachment] of objects(body.attachments).entries()) {
    longer(faults, `attachments.${at}.description`, attachment.description ?? '', 0, 1024);
    const id = String(attachment.id);
    const uploaded = /^\d{1,2}$/.test(id) && uploads[Number(id)] !== undefined;
    if (!uploaded && !kept.has(id)) faults.set(`attachments.${at}.id`, 'The attachment is not there');
  }
}

function checkMentions(faults: Map<string, string>, mentions: unknown): void {
  const parse = isObject(mentions) ? (mentions.parse ?? []) : null;
  if (!Array.isArray(parse) || parse.some((one) => !['roles', 'users', 'everyone'].includes(String(one)))) {
    faults.set('allowed_mentions', "Value must be one of {'roles', 'users', 'everyone'}.");
  }
}

/** Notes a text that is too short or too long. Counted in UTF-16 units, which never is kinder than Discord. */
export function longer(
  faults: Map<string, string>,
  path: string,
  value: unknown,
  least: number,
  most: number,
): void {
  if (value === undefined || value === null) {
    if (least > 0) faults.set(path, 'This field is required');
  } else if (typeof value !== 'string') faults.set(path, 'Could not interpret as string.');
  else if (value.length < least || value.length > most)
    faults.set(path, `Must be between ${least} and ${most} in length.`);
}
