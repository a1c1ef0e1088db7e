import { utf8ToBytes } from '@noble/hashes/utils';
import canonicalizeModule from 'canonicalize';

// The package is CommonJS: a bundler hands over the function, Node the function too, and TypeScript thinks of its module.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/**
 * The bytes that stand for a JSON value, whoever wrote it: RFC 8785 (JCS), as UTF-8.
 *
 * @throws Error where JSON cannot say the value.
 */
export function canonicalJson(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return utf8ToBytes(text);
}
