import { catches, catchesNot, notShipped } from './catches';

const RULE = 'delete-in-later-layer';

test('catches deletions of what an earlier layer holds', () => {
  const lists = catches(RULE, 'FROM debian:bookworm\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*', 3);
  expect(lists.facts['madeAt']).toBe(2);
  expect(lists.saves?.likely).toBe(19_856_468);
  catches(RULE, 'FROM node:24\nWORKDIR /app\nCOPY package.json .\nRUN npm ci\nRUN rm -rf node_modules', 5);
  catches(RULE, 'FROM alpine:3.23\nRUN apk add --no-cache gcc\nRUN apk del gcc', 3);
  catches(RULE, 'FROM alpine:3.23\nCOPY big.tar /tmp/big.tar\nRUN tar xf /tmp/big.tar && rm /tmp/big.tar', 3);
  catches(
    RULE,
    'FROM debian:bookworm\nRUN curl -o /tmp/a.tgz https://example.org/a.tgz\nRUN rm /tmp/a.tgz',
    3,
  );
});

test('does not catch deletions in the layer that made it', () => {
  catchesNot(
    RULE,
    'FROM debian:bookworm\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
  );
  catchesNot(RULE, 'FROM alpine:3.23\nRUN apk add --no-cache gcc && apk del gcc');
  catchesNot(RULE, 'FROM debian:bookworm\nRUN curl -o /tmp/a.tgz https://example.org/a.tgz && rm /tmp/a.tgz');
});

test('does not catch deletions of what nobody is seen to make', () => {
  catchesNot(RULE, 'FROM nginx:1.30\nRUN rm /etc/nginx/conf.d/default.conf');
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped('FROM debian:bookworm\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*'));
});
