/** The door of the tutor: a language model behind the port, with its failures in the log. */
import type { OpenAiConfig } from '../../config';
import type { Logger } from '../../log';
import type { Tutor } from '../ports';
import { openAiTutor } from './openai-tutor';

/** Small, cheap, and keeps to a JSON schema; any other is set by OPENAI_MODEL. */
const DEFAULT_MODEL = 'gpt-4o-mini';

export function openTutor({ apiKey, baseUrl, model }: OpenAiConfig, log: Logger): Tutor {
  return openAiTutor({
    apiKey,
    baseURL: baseUrl,
    model: model ?? DEFAULT_MODEL,
    onFailure: (reason) => log.warn({ reason }, 'the tutor gave no answer, the lessons answer'),
  });
}
