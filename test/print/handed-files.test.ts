import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withPage } from '../../src/print/browser.js';
import { temporaryFolder } from '../../src/print/browser/private-folder.js';
import { withFiles } from '../../src/print/handed-files.js';

it('hands files to the document, byte for byte, and leaves none of them behind', async () => {
  const files = [Uint8Array.of(0, 255, 13, 10, 0), new TextEncoder().encode('绍兴')];
  const found = await withPage((page) =>
    withFiles(page, files, () =>
      page.evaluate(async () => {
        const input = document.getElementById('handed-files') as HTMLInputElement;
        const bytes = Array.from(input.files ?? [], async (file) => [
          ...new Uint8Array(await file.arrayBuffer()),
        ]);
        return Promise.all(bytes);
      }),
    ),
  );
  expect(found).toEqual(files.map((bytes) => [...bytes]));
  // Other processes have folders there, too.
  const own = (): string[] =>
    readdirSync(temporaryFolder()).filter((name) => name.includes(`-${process.pid}-`));
  await expect.poll(own).toEqual([]);
});
