import { createHash } from 'node:crypto';
import {
  MessageFlags,
  REST,
  RESTJSONErrorCodes,
  Routes,
  type APIDMChannel,
  type APIMessage,
} from 'discord.js';
import type { Logger } from '../../../log';
import type { Address, SentReply } from '../../message';
import type { Sender } from '../../ports';
import type { Reply } from '../../reply/reply';
import { discreet, hasCode, isGone, isTokenDead, patientRest } from './api';
import type { DiscordSenderConfig } from './config';
import { LIMITS } from './limits';
import { address, placeOf, type InteractionPlace, type OwnPlace, type QuestionPlace } from './place';
import { render, type Payload } from './render';

/** Speaks in Discord over REST alone. */
export class DiscordSender implements Sender {
  private readonly config: DiscordSenderConfig;
  private readonly log: Logger;
  /** With the bot's token. */
  private readonly bot: REST;
  /** With the interaction's own token: these routes are outside of the bot's 50 requests a second. */
  private readonly hooks: REST;

  constructor(config: DiscordSenderConfig, log: Logger) {
    this.config = config;
    this.log = log;
    this.bot = new REST(patientRest(config.apiUrl)).setToken(config.token);
    this.hooks = new REST({
      ...patientRest(config.apiUrl),
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    });
  }

  /** After a deferred interaction Discord itself shows "is thinking…": a placeholder would only be one edit more. */
  async send(to: Address, reply: Reply, options?: { placeholder?: boolean }): Promise<SentReply> {
    const place = placeOf(to);
    switch (place.kind) {
      case 'own':
        throw new TypeError('an address of a sent message is edited, not sent to');
      case 'question':
        return address(await this.orTextOnly(reply, (payload) => this.answer(place, payload)));
      case 'interaction':
        if (place.message === 'new') return this.followUp(place, reply);
        if (!options?.placeholder) await this.edit(to, reply);
        return to;
      default:
        return place satisfies never;
    }
  }

  /** What was deleted meanwhile stays deleted. */
  async edit(sent: SentReply, reply: Reply): Promise<void> {
    const place = placeOf(sent);
    try {
      switch (place.kind) {
        case 'question':
          throw new TypeError('the message of a learner can not be edited');
        case 'own':
          return await this.orTextOnly(reply, (payload) => this.change(place, payload));
        case 'interaction':
          return await this.replace(place, reply);
        default:
          return place satisfies never;
      }
    } catch (error) {
      if (!isGone(error)) throw error;
      this.log.info({ error }, 'a message was deleted before it could be edited');
    }
  }

  private async replace(place: InteractionPlace, reply: Reply): Promise<void> {
    try {
      const route = Routes.webhookMessage(place.application, place.token, place.message);
      await discreet(this.hooks.patch(route, { ...this.drawn(reply), auth: false }));
    } catch (error) {
      if (!isTokenDead(error)) throw error;
      await this.withoutToken(place, reply);
    }
  }

  private async followUp(place: InteractionPlace, reply: Reply): Promise<SentReply> {
    const { body, files } = this.drawn(reply);
    const flags = place.ephemeral ? MessageFlags.Ephemeral : undefined;
    try {
      const route = Routes.webhook(place.application, place.token);
      const query = new URLSearchParams({ wait: 'true' });
      const message = (await discreet(
        this.hooks.post(route, { body: { ...body, flags }, files, query, auth: false }),
      )) as APIMessage;
      return address({ ...place, message: message.id, own: message.id });
    } catch (error) {
      if (!isTokenDead(error)) throw error;
      return address(await this.withoutToken(place, reply));
    }
  }

  /**
   * The answer that comes too late for its interaction, with the bot's own token: into the message when its id is
   * known, else into the channel. What only one person was to see goes to that person.
   */
  private async withoutToken(place: InteractionPlace, reply: Reply): Promise<OwnPlace> {
    this.log.info({ event: place.event }, 'the interaction has expired; answering with the token of the bot');
    const shared = place.ephemeral ? null : place.channel;
    const channel = shared ?? (await this.directChannel(place.user));
    return this.orTextOnly(reply, async (payload) => {
      if (place.own !== null && shared !== null) {
        const own: OwnPlace = { kind: 'own', channel, message: place.own };
        await this.change(own, payload);
        return own;
      }
      const made = await this.post(channel, payload, nonceOf(place.event, 'late'));
      const own: OwnPlace = { kind: 'own', channel, message: made.id };
      // The same nonce gives back the message of an earlier attempt, as it was then.
      if (made.content !== payload.body.content) await this.change(own, payload);
      return own;
    });
  }

  private async answer(place: QuestionPlace, payload: Payload): Promise<OwnPlace> {
    const nonce = nonceOf(place.message, JSON.stringify(payload.body));
    const message = await this.post(place.channel, payload, nonce, place.message);
    return { kind: 'own', channel: place.channel, message: message.id };
  }

  private async post(
    channel: string,
    { body, files }: Payload,
    nonce: string,
    to?: string,
  ): Promise<APIMessage> {
    const reference =
      to === undefined ? {} : { message_reference: { message_id: to, fail_if_not_exists: false } };
    const whole = { ...body, ...reference, nonce, enforce_nonce: true };
    return (await discreet(
      this.bot.post(Routes.channelMessages(channel), { body: whole, files }),
    )) as APIMessage;
  }

  private async change(place: OwnPlace, payload: Payload): Promise<void> {
    await discreet(this.bot.patch(Routes.channelMessage(place.channel, place.message), payload));
  }

  private async directChannel(user: string): Promise<string> {
    const channel = (await this.bot.post(Routes.userChannels(), {
      body: { recipient_id: user },
    })) as APIDMChannel;
    return channel.id;
  }

  /** In channels where the bot may neither attach nor embed, the answer comes as text. */
  private async orTextOnly<T>(reply: Reply, speak: (payload: Payload) => Promise<T>): Promise<T> {
    const full = this.drawn(reply);
    try {
      return await speak(full);
    } catch (error) {
      const rich = full.files.length > 0 || full.body.embeds.length > 0;
      if (!rich || !hasCode(error, RESTJSONErrorCodes.MissingPermissions)) throw error;
      return speak(this.drawn(reply, 'text only'));
    }
  }

  private drawn(reply: Reply, room?: 'text only'): Payload {
    return render(reply, this.config.words[reply.language], room);
  }
}

/** The same for the same words, so that a repeated send leaves one message. */
function nonceOf(...words: string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('base64url').slice(0, LIMITS.nonce);
}
