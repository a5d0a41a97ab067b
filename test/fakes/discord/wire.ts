import type { Json } from './json';
import type { Channel, Message, State, StoredFile, User } from './state';

/** State as JSON of API v10, with every field that Discord documents as always there. */
export function userJson({ id, username }: User, bot = false): Json {
  return { id, username, discriminator: '0', global_name: username, avatar: null, bot, public_flags: 0 };
}

export function memberJson(user: User): Json {
  return {
    user: userJson(user),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: '2248473465835073',
  };
}

export function channelJson(channel: Channel): Json {
  if (channel.recipient) {
    return {
      id: channel.id,
      type: 1,
      last_message_id: null,
      recipients: [userJson(channel.recipient)],
      flags: 0,
    };
  }
  return {
    id: channel.id,
    type: 0,
    guild_id: channel.guild,
    name: 'docker',
    position: 0,
    permission_overwrites: [],
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    parent_id: null,
    flags: 0,
  };
}

export function attachmentJson(
  { id, filename, bytes, claimedSize, description }: StoredFile,
  origin: string,
): Json {
  const url = `${origin}/attachments/${id}/${encodeURIComponent(filename)}`;
  return {
    id,
    filename,
    ...(description === undefined ? {} : { description }),
    size: claimedSize ?? bytes.length,
    url,
    proxy_url: url,
    content_type: 'application/octet-stream',
  };
}

export function messageJson(state: State, message: Message, origin: string): Json {
  const referenced = message.reference === null ? undefined : state.messages.get(message.reference);
  return {
    id: message.id,
    channel_id: message.channel,
    author: userJson(message.author, message.author.id === state.bot.id),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.edits > 0 ? new Date(state.now()).toISOString() : null,
    tts: false,
    mention_everyone: false,
    mentions: message.mentions.map((user) => userJson(user, user.id === state.bot.id)),
    mention_roles: [],
    attachments: message.attachments.map((file) => attachmentJson(file, origin)),
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    type: message.reference === null ? 0 : 19,
    flags: (message.ephemeralFor === null ? 0 : 64) | (message.loading ? 128 : 0),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.askedBy === null ? {} : { interaction_metadata: metadata(message, message.askedBy) }),
    ...(message.reference === null
      ? {}
      : {
          message_reference: { type: 0, channel_id: message.channel, message_id: message.reference },
          referenced_message: referenced
            ? messageJson(state, { ...referenced, reference: null }, origin)
            : null,
        }),
  };
}

function metadata(message: Message, user: User): Json {
  return { id: message.id, type: 2, user: userJson(user), authorizing_integration_owners: {} };
}

export function guildJson(state: State, channels: Channel[]): Json {
  const everyone = {
    id: state.guild,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: '2248473465835073',
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: state.guild,
    name: 'Learners',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: state.bot.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 2,
    voice_states: [],
    members: [],
    channels: channels.map(channelJson),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    stickers: [],
  };
}
