/**
 * Masks what looks like a secret in pasted text, lines in place, so that the analysis still sees that a secret stands
 * there: what is known by its shape keeps it, what is known by its name keeps the name. Runs before queue, store, log
 * and language model.
 */
const MASK = '********';

/** Shapes that are secrets wherever they stand; each publishes its own prefix. All are linear: no nested repeats. */
const TOKEN_SHAPES: readonly RegExp[] = [
  /\b(gh[pousr]_)([A-Za-z0-9]{20,255})/g, // GitHub
  /\b(github_pat_)([A-Za-z0-9_]{20,255})/g,
  /\b(glpat-)([A-Za-z0-9_-]{16,255})/g, // GitLab
  /\b(npm_)([A-Za-z0-9]{30,255})/g,
  /\b(xox[abeoprs]-)([A-Za-z0-9-]{10,255})/g, // Slack
  /\b([rs]k_live_)([A-Za-z0-9]{16,255})/g, // Stripe
  /\b(sk-)([A-Za-z0-9_-]{20,255})/g, // OpenAI and others
  /\b(AKIA|ASIA)([A-Z0-9]{16})\b/g, // AWS
  /\b(AIza)([A-Za-z0-9_-]{30,255})/g, // Google
  /\b(eyJ)([A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000})/g, // JSON Web Token
];

const VALUE = String.raw`("[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"'$\\]{3,400})`;

/** `name=value` or `name value` where the name says that the value is secret. */
const NAMED = new RegExp(
  String.raw`\b([A-Za-z0-9_]{0,40}(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API[_-]?KEY|ACCESS[_-]?KEY|PRIVATE[_-]?KEY|CREDENTIALS?)[A-Za-z0-9_]{0,40})(=|[ \t]{1,4}|:[ \t]{0,4})${VALUE}`,
  'gi',
);

/** Names too short to mean a secret in a sentence; with `=` they do. */
const NAMED_SHORTLY = new RegExp(
  String.raw`\b((?:[A-Za-z0-9_]{0,40}_)?(?:KEY|AUTH|PASS|PWORD|PWD|PAT))(=)${VALUE}`,
  'gi',
);

/** What stands after something that announces a secret: a header, a log-in of curl, an option in a list. */
const ANNOUNCED: readonly RegExp[] = [
  /\b(authorization:[ \t]{0,4}[A-Za-z]{1,20}[ \t]{1,4})([^\s"'$\\]{6,2000})/gi,
  /((?:\s-u|\s--user)[ \t=]{0,4}["']?[^\s:"'$]{1,100}:)(?!\d{1,10}\b)([^\s"'$]{3,200})/g,
  /("--?[\w-]{0,40}(?:password|passphrase|secret|token|api-?key)"[ \t]{0,4},[ \t]{0,4}")([^"\n$]{1,400})(?=")/gi,
];

const URL_PASSWORD = /(:\/\/[^\s:/@]{0,200}:)([^\s/@]{1,200})(@)/g;
/** An address may carry a token as its user; a user's name is shorter or has no digit. */
const URL_TOKEN = /(:\/\/)(?=[^\s:/@]{0,199}\d)([^\s:/@$"'{}]{10,200})(@)/g;

const PEM = /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)([^-]{1,20000})(-----END)/g;

/** The text with every likely secret masked; line numbers stay. */
export function maskSecrets(text: string): string {
  let masked = text.replace(
    PEM,
    (_, begin: string, body: string, end: string) => begin + body.replace(/[^\n]+/g, MASK) + end,
  );
  for (const shape of TOKEN_SHAPES)
    masked = masked.replace(shape, (_, prefix: string, secret: string) => prefix + 'X'.repeat(secret.length));
  for (const announced of ANNOUNCED) masked = masked.replace(announced, `$1${MASK}`);
  for (const url of [URL_PASSWORD, URL_TOKEN])
    masked = masked.replace(url, (whole, before: string, secret: string, after: string) =>
      secret.startsWith('$') ? whole : before + MASK + after,
    );
  for (const named of [NAMED, NAMED_SHORTLY])
    masked = masked.replace(named, (whole, name: string, separator: string, value: string) =>
      isPlaceholder(separator, value) ? whole : `${name}${separator}${MASK}`,
    );
  return masked;
}

/** What everyone writes in its place until there is one: no secret, and the analysis says nothing of it either. */
const STAND_IN = /^(?:dummy|placeholder|none|null|true|false|changeme|change-me|example|test|\d{0,4}|\*+)$/i;

/** Prose ("token is"), references and file names are no secrets; a quoted or `=` value mostly is. */
function isPlaceholder(separator: string, value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '');
  if (bare.startsWith('$') || bare.startsWith('/') || STAND_IN.test(bare)) return true;
  const assigns = separator.startsWith('=');
  return !assigns && !/\d/.test(bare);
}
