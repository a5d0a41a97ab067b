import type { ModalView } from '@slack/types';
import type { ViewOutput } from '@slack/bolt';
import { FILES_PER_MESSAGE, LIMITS } from './limits';
import type { SlackPlace } from './place';
import type { SlackWords } from './words';

export const MODAL = 'dockerfile';
/** The blocks of the modal's two inputs. */
export const PASTE = 'paste';
const FILE = 'file';
const INPUT = 'input';

type From = Pick<SlackPlace, 'channel' | 'responseUrl'>;

/** The window that takes a Dockerfile, typed or uploaded; it remembers where the answer goes. */
export function modal(words: SlackWords, from: From, prefill: string): ModalView {
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata: JSON.stringify(from),
    title: plain(words.modalTitle),
    submit: plain(words.modalSubmit),
    close: plain(words.modalClose),
    blocks: [
      {
        type: 'input',
        block_id: PASTE,
        optional: true,
        label: plain(words.modalPaste),
        element: {
          type: 'plain_text_input',
          action_id: INPUT,
          multiline: true,
          max_length: LIMITS.modalInput,
          // A longer text can't be put in; the person still has it and can upload it here.
          ...(prefill !== '' && prefill.length <= LIMITS.modalInput ? { initial_value: prefill } : {}),
        },
      },
      {
        type: 'input',
        block_id: FILE,
        optional: true,
        label: plain(words.modalFile),
        // No `filetypes`: a Dockerfile has no extension, so no list of them lets it in.
        element: { type: 'file_input', action_id: INPUT, max_files: FILES_PER_MESSAGE },
      },
    ],
  };
}

/** What came back: the text exactly as typed, the files as Slack describes them, and where the answer goes. */
export function submitted(view: Pick<ViewOutput, 'state' | 'private_metadata'>): {
  text: string;
  files: unknown[];
  from: From;
} {
  const { values } = view.state;
  const { channel, responseUrl } = JSON.parse(view.private_metadata) as From;
  return {
    text: values[PASTE]?.[INPUT]?.value ?? '',
    files: values[FILE]?.[INPUT]?.files ?? [],
    from: { channel, responseUrl },
  };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text, emoji: false };
}
