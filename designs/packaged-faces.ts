import type { PackagedFace } from './design.js';

const SERIF = '@expo-google-fonts/noto-serif-sc';

/** 宋, 黑 and 楷 from npm packages. No package has 标宋 and 仿宋: our black and regular 宋 stand for them. */
export const PACKAGED_FACES: readonly PackagedFace[] = [
  {
    name: 'song',
    family: 'Gazette Song',
    weight: 400,
    file: `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`,
  },
  {
    name: 'song-bold',
    family: 'Gazette Song',
    weight: 700,
    file: `${SERIF}/700Bold/NotoSerifSC_700Bold.ttf`,
  },
  {
    name: 'song-black',
    family: 'Gazette Song',
    weight: 900,
    file: `${SERIF}/900Black/NotoSerifSC_900Black.ttf`,
  },
  {
    name: 'fangsong',
    family: 'Gazette Fangsong',
    weight: 400,
    file: `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`,
  },
  {
    name: 'hei',
    family: 'Gazette Hei',
    weight: 500,
    file: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  },
  {
    name: 'kai',
    family: 'Gazette Kai',
    weight: 400,
    file: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
  },
];
