import { base64 } from '@scure/base';

/** Whether both are the same bytes. What is compared here is public: it need not take the same time. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The bytes of a text of base64; nothing where it is none, or not as many. */
export function bytesOfBase64(text: string, length?: number): Uint8Array | undefined {
  try {
    const bytes = base64.decode(text);
    return length === undefined || bytes.length === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}
