import {
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
  type APIAttachment,
  type APIModalInteractionResponse,
  type APIModalSubmission,
  type ModalSubmitComponent,
} from 'discord.js';
import { LIMITS } from './limits';
import type { DiscordWords } from './words';

/** Asks for a Dockerfile: pasted, where its lines stay as they are, or as files. */
export function openModal(words: DiscordWords): APIModalInteractionResponse {
  return {
    type: InteractionResponseType.Modal,
    data: {
      custom_id: 'v1:dockerfile',
      title: words.modalTitle,
      components: [
        {
          type: ComponentType.Label,
          label: words.modalPaste,
          component: {
            type: ComponentType.TextInput,
            custom_id: 'text',
            style: TextInputStyle.Paragraph,
            max_length: LIMITS.modalText,
            required: false,
          },
        },
        {
          type: ComponentType.Label,
          label: words.modalFile,
          component: {
            type: ComponentType.FileUpload,
            custom_id: 'files',
            min_values: 0,
            max_values: LIMITS.modalFiles,
            required: false,
          },
        },
      ],
    },
  };
}

/** What was typed and what was uploaded. */
export function readModal({ components, resolved }: APIModalSubmission): {
  text: string;
  attachments: APIAttachment[];
} {
  const fields = components.flatMap((part): ModalSubmitComponent[] => {
    if ('component' in part) return [part.component];
    return 'components' in part ? part.components : [];
  });
  const uploads = fields.flatMap((field) => (field.type === ComponentType.FileUpload ? field.values : []));
  return {
    text: fields.flatMap((field) => (field.type === ComponentType.TextInput ? [field.value] : [])).join('\n'),
    attachments: uploads.flatMap((id) => resolved?.attachments?.[id] ?? []),
  };
}
