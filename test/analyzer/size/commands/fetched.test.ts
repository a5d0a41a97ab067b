import { MB, runOn, weighText } from '../weigh-text';

const on = (run: string) => runOn('debian:bookworm', `RUN ${run}`);

describe('curl, wget, tar, git', () => {
  test('a file that is kept is weighed; what is printed is not', () => {
    expect(on('curl -fsSLo /opt/tool.tar.gz https://x.io/tool.tar.gz').what.id).toBe('download-url');
    expect(on('curl -fsSLO https://x.io/tool.tar.gz').bytes.likely).toBeGreaterThan(0);
    expect(on('wget -q https://x.io/tool.tar.gz').bytes.likely).toBeGreaterThan(0);
    expect(on('curl -s https://x.io/health').bytes.likely).toBe(0);
    expect(on('wget -qO- https://x.io/health').bytes.likely).toBe(0);
    expect(on('curl -s https://x.io/a -o /dev/null').bytes.likely).toBe(0);
  });

  test('an archive fetched, unpacked and removed leaves its content', () => {
    const kept = on('curl -fsSLo /tmp/t.tar.gz https://x.io/t.tar.gz && tar -xzf /tmp/t.tar.gz -C /opt');
    const removed = on(
      'curl -fsSLo /tmp/t.tar.gz https://x.io/t.tar.gz && tar -xzf /tmp/t.tar.gz -C /opt && rm /tmp/t.tar.gz',
    );
    expect(removed.bytes.likely).toBeLessThan(kept.bytes.likely);
    expect(removed.bytes.likely).toBeGreaterThan(0);
  });

  test('unpacked on the way is weighed once', () => {
    const { bytes, reason } = on('curl -fsSL https://x.io/t.tar.gz | tar -xz -C /opt');
    expect(bytes.likely).toBeGreaterThan(1 * MB);
    expect(reason).toMatch(/unpacked/);
  });

  test('an installer piped to a shell is wide, a known one less', () => {
    const unknown = on('curl -fsSL https://x.io/install.sh | sh').bytes;
    const rustup = on('curl https://sh.rustup.rs -sSf | sh -s -- -y').bytes;
    expect(unknown.high / Math.max(1, unknown.low)).toBeGreaterThan(100);
    expect(rustup.low).toBeGreaterThan(0);
  });

  test('git clone, shallow and not', () => {
    const deep = on('git clone https://x.io/a/b.git').bytes.likely;
    expect(on('git clone --depth 1 https://x.io/a/b.git').bytes.likely).toBeLessThan(deep);
    expect(on('git clone https://x.io/a/b.git && rm -rf b').bytes.likely).toBe(0);
  });
});

describe('other commands', () => {
  test.each(['echo hi > /etc/motd', 'mkdir -p /a && useradd -m app', 'chmod +x /entrypoint.sh', 'true'])(
    '%s adds nothing',
    (run) => {
      expect(on(run).bytes).toEqual({ low: 0, likely: 0, high: 0 });
    },
  );

  test('an unknown program may add something, and says that it is not known', () => {
    const { bytes, basis, what } = on('./setup-everything');
    expect(bytes.likely).toBe(0);
    expect(bytes.high).toBeGreaterThan(1 * MB);
    expect(basis).toBe('typical');
    expect(what.id).toBe('unknown-command');
  });

  test('yum keeps its metadata until clean all', () => {
    const kept = runOn('amazonlinux:2023', 'RUN yum install -y git');
    const cleaned = runOn(
      'amazonlinux:2023',
      'RUN yum install -y git && yum clean all && rm -rf /var/cache/dnf',
    );
    expect(kept.what.facts).toHaveProperty('leftover');
    expect(cleaned.what.facts).not.toHaveProperty('leftover');
  });

  test('a copied file is stored twice, a moved one within a layer once', () => {
    const text = (command: string) =>
      weighText(`FROM golang:1.26\nWORKDIR /s\nRUN go build -o /s/a . && ${command} /s/a /usr/bin/a`).line(3)
        .bytes;
    expect(text('cp').likely).toBeGreaterThan(text('mv').likely);
  });
});
