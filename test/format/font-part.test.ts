import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { fileToCut, partCharacters } from '../../src/format/font-part.js';
import { sfnt } from '../../src/format/sfnt.js';

const require = createRequire(import.meta.url);
const FACES = {
  song: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  kai: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
};

describe('the part of a font', () => {
  it('has the 6763 Han characters of GB 2312, and none beyond', () => {
    const han = partCharacters().filter((one) => one >= '\u4e00' && /\p{Unified_Ideograph}/u.test(one));
    expect(han).toHaveLength(6763);
    // The first and the last of its two levels.
    expect(['啊', '座', '亍', '齄'].filter((one) => !han.includes(one))).toEqual([]);
    // 镕 stands in names, and was not in the standard.
    expect(['囍', '镕', '堃'].filter((one) => han.includes(one))).toEqual([]);
  });

  it.each(Object.entries(FACES))(
    'gives the bytes that the whole gives: %s',
    async (_, name) => {
      const whole = await sfnt(readFileSync(require.resolve(name)));
      const part = await subsetFont(whole, partCharacters().join(''), { targetFormat: 'sfnt' });
      expect(part.length).toBeLessThan(whole.length / 3);
      const text = '第１条：“县级以上”——昱、齄（①½²ABfi 09）。';
      for (const features of [{}, { keepFeatures: ['ccmp', 'halt', 'kern', 'liga', 'locl'] }]) {
        const [one, other] = [part, whole].map((font) =>
          subsetFont(font, text, { ...features, targetFormat: 'sfnt' }),
        );
        expect((await one)?.equals((await other) ?? Buffer.alloc(0))).toBe(true);
      }
    },
    30_000,
  );

  it('is not used for a character that it has not', () => {
    const file = require.resolve(FACES.song);
    expect(fileToCut(file, '囍')).toBe(file);
  });
});
