import { writeFileSync } from 'node:fs';
import { withPage } from '../src/print/browser.js';
import { pictures } from '../src/print/pictures.js';
import { print } from '../src/print/print.js';
import { CHARACTERISTIC_PAGES, KEPT_DPI, keptPicture } from '../test/print/characteristic-pages.js';
import { readPng, writePng } from '../test/print/grey-picture.js';
import { readEdition } from '../test/print/made-edition.js';

// Keeps the pages of 2015年第3期 as they are printed now: look at the pictures in git before committing them.
const { pdf } = await print(readEdition('gazette'), withPage);
const drawn = await pictures(
  pdf,
  KEPT_DPI,
  CHARACTERISTIC_PAGES.map(({ sheet }) => sheet),
);
CHARACTERISTIC_PAGES.forEach(({ name }, index) => {
  const picture = drawn[index];
  if (picture !== undefined) writeFileSync(keptPicture(name), writePng(readPng(picture)));
});
