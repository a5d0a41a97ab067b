/** Longest reference that is looked at; it bounds the work. Real ones are under 255 letters of name and 128 of tag. */
const LONGEST = 600;

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,}$/;

/** What is wrong with an image reference, in the words of github.com/distribution/reference; null when it is valid. */
export function imageReferenceFault(image: string): string | null {
  const invalid = 'invalid reference format';
  if (image.length > LONGEST) return invalid;
  const [tagged = '', digest] = splitOnce(image, '@');
  const slash = tagged.lastIndexOf('/');
  const colon = tagged.indexOf(':', slash + 1);
  const path = colon < 0 ? tagged : tagged.slice(0, colon);
  const tag = colon < 0 ? null : tagged.slice(colon + 1);
  if ((tag !== null && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) return invalid;
  const components = withoutHost(path);
  if (components.every((component) => COMPONENT.test(component))) return null;
  if (!components.every((component) => COMPONENT.test(component.toLowerCase()))) return invalid;
  const name = components.join('/');
  const full = path === name && components.length === 1 ? `library/${name}` : name;
  return `${invalid}: repository name (${full}) must be lowercase`;
}

/** The first component is a registry when it has a dot or a port, or is `localhost`. */
function withoutHost(path: string): string[] {
  const components = path.split('/');
  const [first = ''] = components;
  const isHost =
    components.length > 1 && (first.includes('.') || first.includes(':') || first === 'localhost');
  return isHost ? components.slice(1) : components;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
