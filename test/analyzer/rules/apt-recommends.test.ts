import { catches, catchesNot, notShipped } from './catches';

const RULE = 'apt-recommends';
const FAULT = 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y git';

test('catches recommends, and saves what the package list says', () => {
  const { saves, facts } = catches(RULE, FAULT, 2);
  expect(facts['packages']).toEqual(['git']);
  expect(saves?.likely).toBeGreaterThan(10_000_000); // apt-sizes.tsv: git with and without
});

test('does not catch installs that leave them out', () => {
  catchesNot(RULE, `${FAULT} --no-install-recommends`);
  catchesNot(RULE, 'FROM debian:bookworm-slim\nRUN apt-get -y --no-install-recommends install git');
  catchesNot(
    RULE,
    `FROM debian:bookworm-slim\nRUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf.d/no && apt-get install -y git`,
  );
});

test('does not catch a stage that does not ship', () => {
  catchesNot(RULE, notShipped(FAULT));
});
