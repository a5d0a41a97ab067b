import { catches, catchesNot, notShipped } from './catches';

const RULE = 'apk-cache-left';
const FAULT = 'FROM alpine:3.23\nRUN apk add --update curl';

test('catches an index that stays', () => {
  const { saves } = catches(RULE, FAULT, 2);
  expect(saves?.likely).toBeGreaterThan(1_000_000);
  expect(saves?.likely).toBeLessThan(4_000_000);
});

test('does not catch --no-cache, a cleanup in the same RUN, or a cache mount', () => {
  catchesNot(RULE, 'FROM alpine:3.23\nRUN apk add --no-cache curl');
  catchesNot(RULE, `${FAULT} && rm -rf /var/cache/apk/*`);
  catchesNot(RULE, 'FROM alpine:3.23\nRUN --mount=type=cache,target=/var/cache/apk apk add curl');
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped(FAULT));
});
