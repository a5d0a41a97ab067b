import { modal } from '../../../../src/bot/adapters/slack/modal';
import { LOCALES } from '../../../../src/bot/reply/reply';
import { checkView } from '../../../fakes/slack/check-view';
import { words } from './support';

const from = { channel: 'C012345678', responseUrl: `https://hooks.slack.com/commands/${'x'.repeat(200)}` };

test.each(LOCALES)('Slack opens the modal in %s, empty and filled', (locale) => {
  expect(checkView({ ...modal(words[locale], from, '') })).toBeNull();
  expect(checkView({ ...modal(words[locale], from, 'FROM a\nRUN b') })).toBeNull();
});

test('a text too long for the input is left out rather than refused', () => {
  const filled = modal(words.en, from, 'x'.repeat(3_000));
  const tooLong = modal(words.en, from, 'x'.repeat(3_001));
  expect(JSON.stringify(filled)).toContain('initial_value');
  expect(JSON.stringify(tooLong)).not.toContain('initial_value');
  expect(checkView({ ...tooLong })).toBeNull();
});
