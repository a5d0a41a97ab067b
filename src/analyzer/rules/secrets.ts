import { basename } from 'node:path/posix';

/** Words of BuildKit's check SecretsUsedInArgOrEnv, each standing alone between underscores. */
const SECRET_WORDS = new Set([
  'apikey',
  'auth',
  'credential',
  'credentials',
  'key',
  'password',
  'pword',
  'passwd',
  'secret',
  'token',
  'pat',
  'passphrase',
]);
/** What such a name then means something else: a path to it, its public half, a fingerprint of a signing key. */
const HARMLESS_WORDS = new Set([
  'public',
  'file',
  'path',
  'dir',
  'url',
  'uri',
  'id',
  'name',
  'dummy',
  'gpg',
  'fingerprint',
  'length',
  'size',
  'type',
  'host',
  'port',
  'enabled',
  'header',
  'expiry',
  'ttl',
  'mode',
  'method',
  'provider',
  'alias',
  'keyserver',
]);
const HARMLESS_VALUES =
  /^["']?(dummy|placeholder|none|null|true|false|changeme|change-me|example|test|\d{0,4})["']?$/i;

/** Does a variable's name say that it holds a secret? An ENV set to nothing, or to a stand-in, holds none. */
export function isSecretName(name: string, value: string | null): boolean {
  const words = name.toLowerCase().split(/[_-]/);
  if (!words.some((word) => SECRET_WORDS.has(word)) || words.some((word) => HARMLESS_WORDS.has(word)))
    return false;
  return value === null || (value !== '' && !HARMLESS_VALUES.test(value));
}

/** Tokens that are known by their form. Bounded patterns: none can backtrack over long text. */
const TOKENS: readonly (readonly [string, RegExp])[] = [
  ['AWS access key', /\bAKIA[0-9A-Z]{16}\b/],
  ['GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
  ['GitLab token', /\bglpat-[A-Za-z0-9_-]{20}/],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}/],
  ['Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10}/],
  ['Google API key', /\bAIza[0-9A-Za-z_-]{35}/],
  ['Stripe key', /\b[rs]k_live_[0-9A-Za-z]{20}/],
  ['OpenAI key', /\bsk-[A-Za-z0-9_-]{32}/],
  ['private key', /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----/],
  ['password in a URL', /\b[a-z][a-z0-9+]{1,12}:\/\/[^\s:@/$"'{}]{1,64}:[^\s:@/$"'{}]{3,64}@/],
];

/** What kind of token a text holds; null for none. */
export function holdsToken(text: string): string | null {
  return TOKENS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const SECRET_FILES = new Set([
  '.env',
  '.npmrc',
  '.netrc',
  '.pypirc',
  '.pgpass',
  '.git-credentials',
  'id_rsa',
  'id_dsa',
  'id_ecdsa',
  'id_ed25519',
  'kubeconfig',
  'credentials.json',
  'service-account.json',
  'serviceaccount.json',
  '.dockerconfigjson',
]);
const SECRET_FOLDERS = new Set(['.ssh', '.aws', '.kube', '.gnupg']);

/** Is this a file that commonly holds a secret? Examples and public halves are not. */
export function isSecretFile(path: string): boolean {
  const name = basename(path).toLowerCase();
  if (SECRET_FILES.has(name) || SECRET_FOLDERS.has(name)) return true;
  if (
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => SECRET_FOLDERS.has(folder))
  )
    return !name.endsWith('.pub');
  if (/^\.env\.(production|prod|local|staging|development)$/.test(name)) return true;
  return /(^|[._-])(private|priv|secret)?[._-]?key\.pem$|\.(p12|pfx|jks|keystore)$/.test(name);
}
