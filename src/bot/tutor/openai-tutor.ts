import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI, { APIConnectionError, APIError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { Source, Tutor } from '../ports';
import { checkAnswer } from './check-answer';
import { systemPrompt } from './system-prompt';

export interface OpenAiTutorOptions {
  apiKey: string;
  /** Any server that speaks chat completions; OpenAI's own when null or absent. */
  baseURL?: string | null;
  model: string;
  /** Of one attempt, in ms. */
  timeoutMs?: number;
  /** Of the whole answer with its one retry, in ms: a learner does not wait longer. */
  deadlineMs?: number;
  /** Told why there is no answer; never the question, never a secret. */
  onFailure?: (reason: string) => void;
}

/** Before the one retry. */
const RETRY_AFTER_MS = 500;

const answered = z.object({ answer: z.string(), lessons: z.array(z.string()) });

/**
 * Words a free question with a language model, from the given sources alone. Null, within the deadline, whenever the
 * model fails, refuses, answers in another form, cites none of the sources, or says what they do not hold.
 */
export function openAiTutor(options: OpenAiTutorOptions): Tutor {
  const { model, timeoutMs = 15_000, deadlineMs = 20_000, onFailure = () => {} } = options;
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseURL ?? null,
    timeout: timeoutMs,
    // The SDK's own retry sleeps as long as `retry-after` says and can't be woken; ours ends with the deadline.
    maxRetries: 0,
    // Else the SDK takes these from the environment behind our config's back.
    organization: null,
    project: null,
    logLevel: 'off',
  });

  const ask = async (question: Parameters<Tutor['answer']>[0], signal: AbortSignal): Promise<string> => {
    const completion = await client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: systemPrompt(question.language) },
          { role: 'user', content: dataOf(question) },
        ],
        response_format: zodResponseFormat(answered, 'answer'),
      },
      { signal },
    );
    const choice = completion.choices?.[0];
    if (choice?.message?.refusal) throw new Error('refusal');
    if (choice?.finish_reason === 'length') throw new Error('answer cut off');
    return choice?.message?.content ?? '';
  };

  return {
    async answer(question) {
      if (question.sources.length === 0) return null;
      const over = new AbortController();
      const timer = setTimeout(() => over.abort(new Error('deadline passed')), deadlineMs);
      try {
        const text = await retriedOnce(() => ask(question, over.signal), over.signal);
        const checked = checkAnswer(answered.parse(JSON.parse(unfenced(text))), question);
        if (!('fault' in checked)) return checked;
        onFailure(checked.fault);
      } catch (error) {
        onFailure(reasonOf(over.signal.aborted ? over.signal.reason : error));
      } finally {
        clearTimeout(timer);
      }
      return null;
    },
  };
}

/** Tries again once where the server was busy, broken or out of reach. */
async function retriedOnce<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isPassing(error)) throw error;
    await sleep(RETRY_AFTER_MS, undefined, { signal });
    return act();
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof APIConnectionError) return true;
  if (!(error instanceof APIError)) return false;
  const status: unknown = error.status;
  return typeof status === 'number' && (status === 408 || status === 409 || status === 429 || status >= 500);
}

/** What the model may use, as one JSON text: nothing in it can be taken for an instruction by its place. */
function dataOf(question: { text: string; sources: Source[]; analysis: string[] }): string {
  const { text, sources, analysis } = question;
  return JSON.stringify({ question: text.slice(0, 2000), sources, analysis });
}

/** Some servers fence the JSON that they were asked for. */
function unfenced(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('```')) return trimmed;
  return trimmed.slice(trimmed.indexOf('\n') + 1, trimmed.lastIndexOf('```')).trim();
}

function reasonOf(error: unknown): string {
  if (error instanceof APIError) return `${error.constructor.name} ${String(error.status ?? '')}`.trim();
  if (error instanceof z.ZodError) return 'answer has another form';
  if (error instanceof SyntaxError) return 'answer is no JSON';
  return error instanceof Error ? error.message : 'unknown';
}
