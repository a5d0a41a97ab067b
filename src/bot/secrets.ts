/**
 * Masks what looks like a secret in pasted text, keeping its length class and the lines in place, so that the
 * analysis still sees that a secret stands there. Runs before queue, log and language model.
 */
const MASK = '********';

/** Shapes that are secrets wherever they stand; each publishes its own prefix. All are linear: no nested repeats. */
const TOKEN_SHAPES: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{20,255}/g, // GitHub
  /\bgithub_pat_[A-Za-z0-9_]{20,255}/g,
  /\bglpat-[A-Za-z0-9_-]{16,255}/g, // GitLab
  /\bnpm_[A-Za-z0-9]{30,255}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g, // Slack
  /\bsk-[A-Za-z0-9_-]{20,255}/g, // OpenAI and others
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS
  /\bAIza[A-Za-z0-9_-]{30,255}/g, // Google
  /\beyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000}/g, // JSON Web Token
];

/** `name=value` or `name value` where the name says that the value is secret. */
const NAMED =
  /\b([A-Za-z0-9_]{0,40}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)[A-Za-z0-9_]{0,40})(=|[ \t]{1,4}|:[ \t]{0,4})("[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"'$\\]{3,400})/gi;

const URL_PASSWORD = /(:\/\/[^\s:/@]{1,200}:)([^\s/@]{1,200})(@)/g;

const PEM = /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)([^-]{1,20000})(-----END)/g;

/** The text with every likely secret replaced by asterisks; line numbers stay. */
export function maskSecrets(text: string): string {
  let masked = text.replace(
    PEM,
    (_, begin: string, body: string, end: string) => begin + body.replace(/[^\n]+/g, MASK) + end,
  );
  for (const shape of TOKEN_SHAPES) masked = masked.replace(shape, MASK);
  masked = masked.replace(URL_PASSWORD, (_, before: string, password: string, after: string) =>
    password.startsWith('$') ? `${before}${password}${after}` : `${before}${MASK}${after}`,
  );
  return masked.replace(NAMED, (whole, name: string, separator: string, value: string) =>
    isPlaceholder(separator, value) ? whole : `${name}${separator}${MASK}`,
  );
}

/** Prose ("token is"), references and file names are no secrets; a quoted or `=` value mostly is. */
function isPlaceholder(separator: string, value: string): boolean {
  const bare = value.replace(/^["']|["']$/g, '');
  if (
    bare === '' ||
    bare.startsWith('$') ||
    bare.startsWith('/') ||
    /^(?:true|false|null|none|\*+)$/i.test(bare)
  )
    return true;
  const assigns = separator.startsWith('=');
  return !assigns && !/\d/.test(bare);
}
