import chromium from '@sparticuz/chromium';

/** Before the first of several workers: two that unpack the browser at once would meet (ETXTBSY). */
export async function setup(): Promise<void> {
  await chromium.executablePath();
}
