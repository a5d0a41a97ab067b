import { checkMessage, checkNotEmpty } from './check-message';
import { isObject, objects, string, type Json } from './json';
import type { Message, State, StoredFile, Upload } from './state';

/** Puts a checked body into a message as a PATCH does: what the body does not name stays. */
export function putMessage(state: State, message: Message, body: Json, uploads: Upload[]): void {
  checkMessage(body, uploads, new Set(message.attachments.map((file) => file.id)));
  const next: Message = {
    ...message,
    content: body.content === undefined ? message.content : string(body.content).trim(),
    embeds: body.embeds === undefined ? message.embeds : objects(body.embeds),
    components: body.components === undefined ? message.components : objects(body.components),
    attachments: attachmentsAfter(state, message, body, uploads),
    loading: false,
  };
  checkNotEmpty(next);
  Object.assign(message, next, { pings: message.pings || pings(next.content, body) });
}

/** With a list, what it does not name goes; without one, all stays and the uploads come on top. */
function attachmentsAfter(state: State, message: Message, body: Json, uploads: Upload[]): StoredFile[] {
  if (body.attachments === undefined || body.attachments === null) {
    return [...message.attachments, ...uploads.map((upload) => state.storeFile(upload))];
  }
  return objects(body.attachments).flatMap((named) => {
    const id = String(named.id);
    const upload = uploads[Number(id)];
    if (!/^\d{1,2}$/.test(id) || !upload) return message.attachments.filter((file) => file.id === id);
    return [
      state.storeFile({
        ...upload,
        ...(named.description ? { description: string(named.description) } : {}),
      }),
    ];
  });
}

/** A message pings what it mentions unless it says otherwise. */
function pings(content: string, body: Json): boolean {
  const parse = isObject(body.allowed_mentions)
    ? (body.allowed_mentions.parse ?? [])
    : ['everyone', 'users', 'roles'];
  const may = (kind: string) => Array.isArray(parse) && parse.includes(kind);
  const shown = content.replace(/\\[^0-9A-Za-z\s]/g, '');
  return (
    (may('everyone') && /@(?:everyone|here)/.test(shown)) ||
    (may('users') && /<@!?\d+>/.test(shown)) ||
    (may('roles') && /<@&\d+>/.test(shown))
  );
}
