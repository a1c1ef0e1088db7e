/** What runs inside the browser that prints, on the document that its page shows. Everything else runs in Node. */
export { applyLayout } from './apply-layout.js';
export { cutTables } from './cut-tables.js';
export { drawPages } from './draw-pages.js';
export { askForFiles } from './handed-files.js';
export { loadFaces } from './load-faces.js';
export { measureParts } from './measure-parts.js';
export { readTables } from './read-tables.js';
export { setEvenLines } from './set-even-lines.js';
export { showBody } from './show-body.js';
export { usedCharacters } from './used-characters.js';
export { wideBlocks } from './wide-blocks.js';
