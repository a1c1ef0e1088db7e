const SIGNATURE = /^signature-\d+$/;

/** The name of a signature in the printed document, counted from 1: signature-3. */
export function signatureName(count: number): string {
  return `signature-${count}`;
}

/** Whether the name of a place is that of a signature. */
export function isSignatureName(name: string): boolean {
  return SIGNATURE.test(name);
}
