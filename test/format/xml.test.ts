import { expect, it } from 'vitest';
import { x } from 'xastscript';
import { xml } from '../../src/format/xml.js';

it('a document is written with its declaration and ends its last line', () => {
  expect(xml(x('甲', { 乙: '1' }, [x('丙', '丁')]))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<甲 乙="1"><丙>丁</丙></甲>\n',
  );
});
