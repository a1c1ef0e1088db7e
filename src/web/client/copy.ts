/** Copies a text. False where the browser refuses, as it does on a site that is not served securely. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
