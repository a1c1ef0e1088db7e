import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { cutFonts } from '../../src/web/cut-fonts.js';

const source = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
);

test('what is cut beside a font, or was cut before, changes none of its bytes', async () => {
  const cut = { source, characters: '（）关办印发通' };
  const [alone] = await cutFonts([cut]);
  const [, beside] = await cutFonts([{ source, characters: '市政府，绍' }, cut]);
  expect(beside).toEqual(alone);
});
