import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIAttachment,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  type APIMessageComponentInteraction,
} from 'discord.js';
import type { Message } from '../../message';
import { DOCKERFILE, LEARN } from './commands';
import { decodeAction } from './custom-id';
import { learnerOf, withoutMention, type Heard } from './heard';
import { openModal, readModal } from './modal';
import { address, type InteractionPlace } from './place';
import type { DiscordWords } from './words';

/** A command, a filled-in modal or a pressed button; null for what this bot never asked for. */
export function hearInteraction(data: APIInteraction, words: DiscordWords): Heard | null {
  switch (data.type) {
    case InteractionType.ApplicationCommand:
      return hearCommand(data, words);
    case InteractionType.ModalSubmit: {
      const { text, attachments } = readModal(data.data);
      return deferred(data, { text, attachments, ephemeral: false });
    }
    case InteractionType.MessageComponent:
      return hearButton(data);
    default:
      return null;
  }
}

function hearCommand(data: APIApplicationCommandInteraction, words: DiscordWords): Heard | null {
  const { data: command } = data;
  if (command.type === ApplicationCommandType.Message) {
    const target = command.resolved.messages[command.target_id];
    const text = withoutMention(target?.content ?? '', data.application_id);
    return deferred(data, { text, attachments: target?.attachments ?? [], ephemeral: true });
  }
  if (command.type !== ApplicationCommandType.ChatInput) return null;
  const options = (command.options ?? []) as APIApplicationCommandInteractionDataBasicOption[];
  const typed = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.String ? [option.value] : [],
  );
  const attachments = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Attachment
      ? (command.resolved?.attachments?.[option.value] ?? [])
      : [],
  );
  const text = typed.join('\n');
  if (command.name !== DOCKERFILE) {
    return deferred(data, {
      text: command.name === LEARN ? `${LEARN} ${text}`.trim() : text,
      attachments,
      ephemeral: true,
    });
  }
  if (attachments.length === 0 && (text.trim() === '' || isFlattened(text))) {
    return { ack: openModal(words), message: null, attachments: [] };
  }
  return deferred(data, { text, attachments, ephemeral: false });
}

const INSTRUCTION =
  /(?:^|\s)(?:FROM|RUN|COPY|ADD|WORKDIR|ENV|ARG|CMD|ENTRYPOINT|EXPOSE|USER|LABEL|VOLUME|HEALTHCHECK)\s/g;

/** A Dockerfile on one line: older clients drop the line breaks of an option, and nobody can bring them back. */
function isFlattened(text: string): boolean {
  return !text.trim().includes('\n') && (text.match(INSTRUCTION) ?? []).length > 1;
}

function hearButton(data: APIMessageComponentInteraction): Heard | null {
  const action = data.data.component_type === ComponentType.Button ? decodeAction(data.data.custom_id) : null;
  if (action === null) return null;
  const shown = isEphemeral(data.message);
  const original = address({ ...whereOf(data, shown), message: '@original', own: data.message.id });
  return {
    ack: { type: InteractionResponseType.DeferredMessageUpdate },
    message: {
      ...spoken(data),
      text: '',
      action,
      replyTo: address({ ...whereOf(data, shown || !isDirect(data)), message: 'new' }),
      pressedOn: belongsTo(data.message, userOf(data)) ? original : null,
    },
    attachments: [],
  };
}

interface Said {
  text: string;
  attachments: APIAttachment[];
  /** In a server; between learner and bot alone it would only be lost at the next start of the client. */
  ephemeral: boolean;
}

function deferred(data: APIInteraction, { text, attachments, ephemeral }: Said): Heard {
  const hidden = ephemeral && !isDirect(data);
  const ack: APIInteractionResponse = {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: hidden ? MessageFlags.Ephemeral : undefined },
  };
  const replyTo = address(whereOf(data, hidden));
  return { ack, message: { ...spoken(data), text, action: null, replyTo, pressedOn: null }, attachments };
}

function spoken(data: APIInteraction): Pick<Message, 'id' | 'learner' | 'localeHint'> {
  const english = 'locale' in data && data.locale?.startsWith('en');
  return { id: `discord:${data.id}`, learner: learnerOf(userOf(data)), localeHint: english ? 'en' : null };
}

function whereOf(data: APIInteraction, ephemeral: boolean): InteractionPlace {
  return {
    kind: 'interaction',
    event: data.id,
    application: data.application_id,
    token: data.token,
    message: '@original',
    own: null,
    channel: data.channel?.id ?? data.channel_id ?? null,
    user: userOf(data),
    ephemeral,
  };
}

const userOf = (data: APIInteraction): string => (data.member?.user ?? data.user)?.id ?? '';

function isDirect(data: APIInteraction): boolean {
  return data.context === undefined
    ? data.guild_id === undefined
    : data.context === InteractionContextType.BotDM;
}

const isEphemeral = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Others may press the buttons under an answer too; theirs then is an answer of its own. */
function belongsTo(message: APIMessage, user: string): boolean {
  const owner = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return owner === undefined || owner === user;
}
