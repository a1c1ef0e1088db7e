// What a drawing program never needs to write and a browser would act on when the picture is opened by itself.
const ACTIVE: readonly RegExp[] = [
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|handler)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /<!(?:DOCTYPE[^>]*\[|ENTITY)/i,
  /<\?xml-stylesheet/i,
  /@import/i,
  /attributeName\s*=\s*["']?\s*(?:[\w-]+:)?(?:href|on)/i,
  // Links lead within the picture only, or are the picture's own pixels.
  /\b(?:href|src)\s*=\s*(?!["']\s*(?:#|data:image\/(?:png|jpe?g);base64,))/i,
  /\burl\(\s*(?!["']?\s*(?:#|data:image\/(?:png|jpe?g);base64,)|&quot;\s*#)/i,
];

/** Whether an SVG file is a picture and nothing more: it runs no code and fetches nothing. */
export function isPassiveSvg(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // Another encoding would hide the words that are looked for.
  if (text.includes('\0') || /encoding\s*=\s*["'](?!utf-?8["'])/i.test(text)) return false;
  return !ACTIVE.some((pattern) => pattern.test(text));
}
