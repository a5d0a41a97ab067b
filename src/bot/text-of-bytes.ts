/** A file as text: UTF-8, or UTF-16 as PowerShell's `>` writes it, without its mark; null for what is no text. */
export function textOfBytes(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null; // a faulty byte sequence is what "no text" means
  }
}
