import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { LIMITS } from './limits';
import type { DiscordWords } from './words';

export type Command =
  RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

export const DOCKERFILE = 'dockerfile';
export const LEARN = 'learn';

/**
 * What Discord offers when a learner types `/`. The file option takes any file: a filter of types can't name
 * `Dockerfile`, which has no extension.
 */
export function commandsOf(words: DiscordWords): Command[] {
  const text = ApplicationCommandOptionType.String as const;
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: DOCKERFILE,
      description: words.dockerfileCommand,
      options: [
        { type: ApplicationCommandOptionType.Attachment, name: 'file', description: words.dockerfileFile },
        { type: text, name: 'text', description: words.dockerfileText, max_length: LIMITS.optionText },
      ],
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: LEARN,
      description: words.learnCommand,
      options: [{ type: text, name: 'lesson', description: words.learnLesson, max_length: 100 }],
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: 'ask',
      description: words.askCommand,
      options: [
        {
          type: text,
          name: 'question',
          description: words.askQuestion,
          required: true,
          max_length: LIMITS.optionText,
        },
      ],
    },
    { type: ApplicationCommandType.Message, name: words.reviewCommand },
  ];
}
