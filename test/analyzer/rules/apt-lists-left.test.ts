import { catches, catchesNot, notShipped } from './catches';

const RULE = 'apt-lists-left';
const FAULT = `FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl`;

test('catches lists that stay in a layer, and says what they weigh', () => {
  const { saves } = catches(RULE, FAULT, 2);
  expect(saves?.likely).toBe(19_856_468); // apt-lists.tsv, bookworm
});

test('catches an update in a RUN of its own, at the line of the command', () => {
  catches(
    RULE,
    'FROM ubuntu:24.04\nRUN set -eux; \\\n    apt-get update; \\\n    apt-get install -y curl',
    3,
  );
});

test('catches lists that a later RUN removes: the layer keeps them', () => {
  catches(RULE, `${FAULT}\nRUN rm -rf /var/lib/apt/lists/*`, 2);
});

test('does not catch lists removed in the same RUN, in any spelling', () => {
  catchesNot(RULE, `${FAULT} && rm -rf /var/lib/apt/lists/*`);
  catchesNot(RULE, `${FAULT} && rm -rf /var/lib/apt/lists`);
  catchesNot(RULE, `${FAULT} && rm -fr /var/cache/apt/* /var/lib/apt`);
});

test('does not catch lists in a cache mount', () => {
  catchesNot(
    RULE,
    'FROM debian:bookworm-slim\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl',
  );
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped(FAULT));
});
