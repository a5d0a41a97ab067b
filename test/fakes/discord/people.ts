import type { Gateway } from './gateway';
import { objects, string, type Json } from './json';
import type { Interaction, Message, State, Upload, User } from './state';
import { attachmentJson, channelJson, memberJson, messageJson, userJson } from './wire';

export interface Where {
  /** In the server's channel, or between the two of them. Default server. */
  direct?: boolean;
  locale?: string;
  /** How long the event was on its way, in ms. */
  lateBy?: number;
}

/** What learners do. Only what a real client lets them do: commands that are registered, buttons that are shown. */
export class People {
  private readonly state: State;
  private readonly gateway: Gateway;
  private readonly origin: () => string;
  private last: [t: string, d: Json, needs: 'guild' | 'direct' | 'none'] | null = null;

  constructor(state: State, gateway: Gateway, origin: () => string) {
    this.state = state;
    this.gateway = gateway;
    this.origin = origin;
  }

  newUser(username: string): User {
    return { id: this.state.id(), username };
  }

  /** `/name`, with text or a file for each option. */
  slash(
    user: User,
    name: string,
    options: Record<string, string | Upload> = {},
    where: Where = {},
  ): Interaction {
    const command = this.commandNamed(name, 1);
    const known = objects(command.options);
    const missing = known.find((option) => option.required && options[string(option.name)] === undefined);
    if (missing) throw new Error(`/${name} needs ${string(missing.name)}`);
    const attachments: Record<string, Json> = {};
    const given = Object.entries(options).map(([option, value]): Json => {
      const { type, max_length = 6000 } = known.find((one) => one.name === option) ?? {};
      if (type !== (typeof value === 'string' ? 3 : 11)) throw new Error(`/${name} takes no such ${option}`);
      if (typeof value !== 'string') return { name: option, type, value: this.upload(value, attachments) };
      if (value.length > Number(max_length)) throw new Error(`${option} is too long`);
      return { name: option, type, value };
    });
    const data: Json = { id: command.id, name, type: 1, ...(given.length > 0 ? { options: given } : {}) };
    if (Object.keys(attachments).length > 0) data.resolved = { attachments };
    return this.interact(2, user, data, where);
  }

  /** A command from the menu of a message. */
  menu(user: User, name: string, target: Message, where: Where = {}): Interaction {
    const command = this.commandNamed(name, 3);
    const messages = { [target.id]: messageJson(this.state, target, this.origin()) };
    return this.interact(
      2,
      user,
      { id: command.id, name, type: 3, target_id: target.id, resolved: { messages } },
      where,
    );
  }

  /** Fills in and sends the modal an interaction has opened. */
  submit(
    user: User,
    opener: Interaction,
    typed: string,
    uploads: Upload[] = [],
    where: Where = {},
  ): Interaction {
    if (!opener.modal) throw new Error('no modal was opened');
    const attachments: Record<string, Json> = {};
    const components = objects(opener.modal.components).map((label, at): Json => {
      const field = label.component as Json;
      if (field.type === 4 && typed.length > Number(field.max_length ?? 4000))
        throw new Error('too long for the modal');
      if (field.type === 19 && uploads.length > Number(field.max_values ?? 1))
        throw new Error('too many files for the modal');
      const filled: Json = { type: field.type, id: at + 10, custom_id: field.custom_id };
      if (field.type === 4) filled.value = typed;
      else filled.values = uploads.map((upload) => this.upload(upload, attachments));
      return { type: 18, id: at + 1, component: filled };
    });
    return this.interact(
      5,
      user,
      { custom_id: opener.modal.custom_id, components, resolved: { attachments } },
      where,
    );
  }

  /** Presses the button with that label. */
  press(user: User, message: Message, label: string, where: Where = {}): Interaction {
    const button = message.components
      .flatMap((row) => objects(row.components))
      .find((one) => one.label === label);
    if (!button) throw new Error(`no button says ${label}`);
    if (message.ephemeralFor !== null && message.ephemeralFor !== user.id)
      throw new Error(`${user.username} does not see it`);
    const pressed = messageJson(this.state, message, this.origin());
    const interaction = this.interact(
      3,
      user,
      { component_type: 2, custom_id: button.custom_id, id: 3 },
      where,
      pressed,
    );
    interaction.original = message.id;
    return interaction;
  }

  /** Writes a message; in the server with a mention of the bot, unless told otherwise. */
  say(
    user: User,
    text: string,
    options: { direct?: boolean; mention?: boolean; files?: Upload[]; replyTo?: Message } = {},
  ): Message {
    const { direct = false, mention = !direct, files = [], replyTo } = options;
    const channel = direct ? this.state.directChannel(user).id : this.state.guildChannel;
    const message = this.state.draft({
      channel,
      author: user,
      content: mention ? `<@${this.state.bot.id}> ${text}`.trim() : text,
      mentions: mention ? [this.state.bot] : [],
      attachments: files.map((file) => this.state.storeFile(file)),
      reference: replyTo?.id ?? null,
    });
    this.state.show(message);
    const json = messageJson(this.state, message, this.origin());
    const readable = direct || mention || this.gateway.readsContent;
    if (!readable) Object.assign(json, { content: '', attachments: [], embeds: [], components: [] });
    if (!direct) Object.assign(json, { guild_id: this.state.guild, member: memberJson(user) });
    this.dispatch('MESSAGE_CREATE', json, direct ? 'direct' : 'guild');
    return message;
  }

  /** Delivers the last event once more, as happens after a RESUME. */
  again(): void {
    if (this.last) this.gateway.dispatch(...this.last);
  }

  private interact(type: 2 | 3 | 5, user: User, data: Json, where: Where, message?: Json): Interaction {
    const { direct = false, locale = 'en-US', lateBy = 0 } = where;
    const channel = direct
      ? this.state.directChannel(user)
      : this.state.channels.get(this.state.guildChannel);
    if (!channel) throw new Error('no such channel');
    const id = this.state.id();
    const interaction: Interaction = {
      id,
      token: `aW50ZXJhY3Rpb246${id}`,
      type,
      user,
      channel: channel.id,
      createdAt: this.state.now() - lateBy,
      acknowledged: null,
      acknowledgedAfter: null,
      original: null,
      ephemeral: false,
      followUps: [],
      modal: null,
    };
    this.state.interactions.set(id, interaction);
    this.dispatch(
      'INTERACTION_CREATE',
      {
        id,
        application_id: this.state.applicationId,
        type,
        data,
        token: interaction.token,
        version: 1,
        locale,
        ...(direct
          ? { user: userJson(user), context: 1 }
          : { guild_id: this.state.guild, guild_locale: 'en-US', member: memberJson(user), context: 0 }),
        channel_id: channel.id,
        channel: channelJson(channel),
        ...(message ? { message } : {}),
        app_permissions: '2248473465835073',
        entitlements: [],
        authorizing_integration_owners: { '0': direct ? '0' : this.state.guild },
        attachment_size_limit: 10_485_760,
      },
      'none',
    );
    return interaction;
  }

  private commandNamed(name: string, type: number): Json {
    const command = this.state.commands.find((one) => one.name === name && one.type === type);
    if (!command) throw new Error(`the command ${name} is not registered`);
    return command;
  }

  private upload(upload: Upload, attachments: Record<string, Json>): string {
    const file = this.state.storeFile(upload);
    attachments[file.id] = attachmentJson(file, this.origin());
    return file.id;
  }

  private dispatch(...event: [t: string, d: Json, needs: 'guild' | 'direct' | 'none']): void {
    this.last = event;
    this.gateway.dispatch(...event);
  }
}
