import { cpSync } from 'node:fs';

/** Copies the real archive as it was before its issue came out, when its texts could still be changed. */
export function copyDraft(folder: string): void {
  cpSync('gazette', folder, { recursive: true, filter: (path) => !path.endsWith('/published.yaml') });
}
