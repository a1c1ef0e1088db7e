import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  collectionStyleSheet,
  easyStyleSheet,
  icon,
  searchStyleSheet,
  styleSheet,
} from '../../src/web/style-sheet.js';
import { TWO_COLUMN } from '../../designs/two-column/design.js';

const FOLDER = fileURLToPath(new URL('../../templates/web/', import.meta.url));
/** The style sheets beside the templates without their comments, by path. */
const SHEETS = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css') && path !== 'layers.css')
    .map((path) => [path, readFileSync(FOLDER + path, 'utf8').replaceAll(/\/\*.*?\*\//gsu, '')]),
);
/** All that the site has, as written. */
const written = (): string => styleSheet() + collectionStyleSheet() + searchStyleSheet() + easyStyleSheet();
const LAYERS = ['tokens', 'elements', 'parts', 'pages', 'print', 'letters', 'fingers', 'easy'];

/** The layer that a sheet is wholly in; undefined where a rule stands outside, or there are several. */
function layerOf(sheet: string): string | undefined {
  const [, name, body = ''] = /^\s*@layer ([a-z]+) \{\n(.*)\n\}\s*$/su.exec(sheet) ?? [];
  // Whatever is inside is indented, so that only the layer begins or ends at the start of a line.
  return /^[^\s]/mu.test(body) ? undefined : name;
}

describe('the style sheets beside the templates', () => {
  it('stand each wholly in one layer', () => {
    expect(SHEETS.size).toBeGreaterThan(30);
    const layers = Array.from(SHEETS.values(), layerOf);
    expect(Array.from(SHEETS.keys()).filter((_, index) => !LAYERS.includes(layers[index] ?? ''))).toEqual([]);
    expect(new Set(layers)).toEqual(new Set(LAYERS));
  });

  it('are all in the sheets of the site, after the order of the layers', () => {
    const whole = written();
    expect(whole).toMatch(new RegExp(`^@layer ${LAYERS.join(',')};`));
    const classes = (sheet: string) => new Set(sheet.match(/(?<![\d\w])\.[a-z][a-z-]+/gu));
    const named = [...classes([...SHEETS.values()].join('\n'))];
    expect(named.length).toBeGreaterThan(100);
    const found = classes(whole);
    expect(named.filter((name) => !found.has(name))).toEqual([]);
    expect(whole).toMatch(/\.tens-10\{--tens: ?100%\}/u);
    expect(whole).toMatch(/\.ones-9\{--ones: ?9%\}/u);
  });

  it('keep their order where the sheet of the 适老 view comes first', () => {
    expect(easyStyleSheet()).toMatch(
      new RegExp(`^@layer ${LAYERS.join(',')};@layer fingers\\{.*@layer easy\\{`, 's'),
    );
  });

  it('overrule nothing by force', () => {
    expect(written()).not.toContain('!important');
  });
});

describe('layerOf', () => {
  it.each([
    ['a rule before it', '.a {\n}\n@layer parts {\n  .b {\n  }\n}\n'],
    ['a rule after it', '@layer parts {\n  .a {\n  }\n}\n\n.b {\n}\n'],
    ['two layers', '@layer parts {\n  .a {\n  }\n}\n\n@layer pages {\n  .b {\n  }\n}\n'],
  ])('sees %s', (_, sheet) => {
    expect(layerOf(sheet)).toBeUndefined();
  });
});

it('the red is that of the printed cover, said once', () => {
  // As in the printed issue.
  expect(written().match(/#b3191f/gu)).toHaveLength(1);
  expect(icon(TWO_COLUMN)).toContain('fill="#b3191f"');
});
