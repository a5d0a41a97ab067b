import { holds, MB, runOn, weighText } from '../weigh-text';

describe('pip', () => {
  test('measured packages come from their wheels', () => {
    const { bytes, basis, what } = runOn('python:3.12-slim', 'RUN pip install --no-cache-dir flask');
    expect(basis).toBe('measured');
    expect(what.facts).toMatchObject({ manager: 'pip', packages: 'flask' });
    expect(holds(bytes, 5 * MB)).toBe(true);
  });

  test('the cache stays unless turned off', () => {
    const kept = runOn('python:3.12', 'RUN pip install pandas');
    expect(kept.what.facts['leftover']).toBeGreaterThan(10 * MB);
    for (const lines of [
      ['RUN pip install --no-cache-dir pandas'],
      ['ENV PIP_NO_CACHE_DIR=1', 'RUN pip install pandas'],
      ['RUN pip install pandas && rm -rf /root/.cache/pip'],
      ['RUN pip install pandas && pip cache purge'],
      ['RUN --mount=type=cache,target=/root/.cache/pip python -m pip install pandas'],
    ])
      expect(runOn('python:3.12', ...lines).what.facts).not.toHaveProperty('leftover');
  });

  test('PIP_NO_CACHE_DIR=off turns nothing off', () => {
    expect(
      runOn('python:3.12', 'ENV PIP_NO_CACHE_DIR=off', 'RUN pip install pandas').what.facts,
    ).toHaveProperty('leftover');
  });

  test('an unknown project is wide, a pasted requirements.txt narrows it', () => {
    const text =
      'FROM python:3.12\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt';
    const wide = weighText(text).line(3).bytes;
    const requirements = {
      name: 'requirements.txt',
      text: '# web\nFlask==3.0.3\ngunicorn>=22 ; python_version > "3.8"\n',
    };
    const narrow = weighText(text, [requirements]).line(3);
    expect(wide.high / wide.low).toBeGreaterThan(20);
    expect(narrow.bytes.high / narrow.bytes.low).toBeLessThan(2);
    expect(narrow.basis).toBe('measured');
  });

  test('a virtual environment is copied with its packages', () => {
    const { line } = weighText(`FROM python:3.12 AS b
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH
RUN pip install --no-cache-dir pandas
FROM python:3.12-slim
COPY --from=b /venv /venv`);
    expect(line(6).bytes.likely).toBe(line(2).bytes.likely + line(4).bytes.likely);
  });

  test('--user lies in the home', () => {
    const { line } = weighText(
      'FROM python:3.12 AS b\nRUN pip install --user pandas\nFROM python:3.12-slim\nCOPY --from=b /root/.local /root/.local',
    );
    expect(line(4).bytes.likely).toBeGreaterThan(100 * MB);
    expect(line(4).bytes.likely).toBeLessThan(line(2).bytes.likely);
  });
});

describe('compiled languages', () => {
  // measured/go-projects.tsv
  test('go build leaves its caches and modules in the layer', () => {
    const { bytes } = runOn('golang:1.26', 'WORKDIR /src', 'RUN go build -o /app .');
    for (const mb of [21 + 215 + 198, 15 + 244 + 95]) expect(holds(bytes, mb * MB)).toBe(true);
  });

  test('before Go 1.20 the build cache was smaller', () => {
    expect(runOn('golang:1.16', 'RUN go build -o /app .').bytes.likely).toBeLessThan(
      runOn('golang:1.22', 'RUN go build -o /app .').bytes.likely,
    );
  });

  test.each([
    ['maven:3.9-eclipse-temurin-21', 'mvn -q package -DskipTests'],
    ['gradle:8-jdk21', './gradlew bootJar'],
    ['rust:1', 'cargo build --release'],
    ['mcr.microsoft.com/dotnet/sdk:8.0', 'dotnet publish -c Release -o /out'],
    ['composer:2', 'composer install --no-dev'],
    ['ruby:3.4', 'bundle install'],
  ])('%s: %s is typical and wide', (base, command) => {
    const { bytes, basis, source } = runOn(base, 'WORKDIR /app', `RUN ${command}`);
    expect(basis).toBe('typical');
    expect(source).toMatch(/^typical/);
    expect(bytes.high / Math.max(1, bytes.low)).toBeGreaterThan(2);
    expect(bytes.likely).toBeGreaterThan(5 * MB);
  });

  test('a jar is copied without the repository it was built from', () => {
    const { line } = weighText(
      'FROM maven:3.9-eclipse-temurin-21 AS b\nWORKDIR /app\nCOPY . .\nRUN mvn package\nFROM eclipse-temurin:21-jre\nCOPY --from=b /app/target/*.jar app.jar',
    );
    expect(holds(line(6).bytes, 46 * MB)).toBe(true);
    expect(line(6).bytes.likely).toBeLessThan(line(4).bytes.likely / 2);
  });

  test('dotnet publishes less than it restores', () => {
    const { line } = weighText(
      'FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY --from=b /app .',
    );
    // size-cases.jsonl: a published web app of 9 MB
    expect(holds(line(6).bytes, 9 * MB)).toBe(true);
  });
});
