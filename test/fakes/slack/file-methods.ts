import { ApiError } from './api-error';
import { find, writable } from './chat-methods';
import type { Method } from './web-api';
import { object, objects, string, type Wire } from './wire';
import type { FakeFile, Workspace } from './workspace';

/** Uploading is three steps: ask for an address, send the bytes there, say where they belong. */
export function fileMethods(workspace: Workspace, origin: string): Record<string, Method> {
  return {
    'files.info'({ file = '' }) {
      const found = workspace.files.get(file);
      if (!found) throw new ApiError('file_not_found');
      return { file: fileObject({ ...found, file_access: 'visible' }, origin) };
    },

    'files.getUploadURLExternal'({ filename = '', length = '' }) {
      if (!workspace.scopes.has('files:write')) throw new ApiError('missing_scope');
      if (!filename || !(Number(length) > 0)) throw new ApiError('invalid_arguments');
      const file = workspace.file(filename, Buffer.alloc(0), { mode: `awaits ${length} bytes` });
      return { upload_url: `${origin}/upload/v1/${file.id}`, file_id: file.id };
    },

    'files.completeUploadExternal'({ files = '[]', channel_id, thread_ts, initial_comment }) {
      const uploaded = objects(JSON.parse(files)).map(({ id }) => {
        const file = workspace.files.get(string(id));
        if (!file) throw new ApiError('file_not_found');
        if (file.mode !== 'hosted') throw new ApiError('file_not_found', 'its bytes never came');
        return file;
      });
      if (thread_ts && !channel_id) throw new ApiError('invalid_arguments', 'thread_ts without channel_id');
      if (channel_id) {
        const channel = writable(workspace, channel_id);
        if (thread_ts && !find(workspace, channel.id, thread_ts)) throw new ApiError('thread_not_found');
        workspace.add({
          channel: channel.id,
          user: workspace.botUser,
          thread_ts: thread_ts ?? null,
          text: initial_comment ?? '',
          files: uploaded,
        });
      }
      return { files: uploaded.map(({ id, name }) => ({ id, title: name })) };
    },
  };
}

/** Takes the bytes of an upload, once, and only as many as were announced. */
export function takeUpload(workspace: Workspace, id: string, bytes: Buffer): boolean {
  const file = workspace.files.get(id);
  if (!file || file.mode !== `awaits ${bytes.length} bytes`) return false;
  Object.assign(file, { bytes, mode: 'hosted' });
  return true;
}

/** A file as events describe it; a foreign one (`check_file_info`) tells nothing but its id. */
export function fileObject(file: FakeFile, origin: string): Wire {
  const { id, file_access } = file;
  if (file_access === 'check_file_info') return object({ id, file_access, mode: 'hosted' });
  const address = `${origin}/files-pri/${id}`;
  return {
    id,
    name: file.name,
    title: file.name,
    mimetype: file.mimetype,
    mode: file.mode,
    file_access,
    size: file.bytes.length,
    url_private: `${address}/${encodeURIComponent(file.name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(file.name)}`,
  };
}
