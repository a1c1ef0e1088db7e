import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/import/unpack.js';
import { xmlTree } from '../../src/import/xml-tree.js';
import { docx } from './made-docx.js';

function bytesOf(hex: string): Uint8Array {
  return Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(100)]);
}

describe('unpack', () => {
  it('gives the parts of a .docx', () => {
    expect([...unpack(docx('')).keys()]).toContain('word/document.xml');
  });

  it.each([
    ['a PDF', bytesOf('255044462d'), /PDF/u],
    ['a picture', bytesOf('89504e470d0a1a0a'), /扫描件/u],
    ['a .doc', bytesOf('d0cf11e0a1b11ae1'), /另存为 \.docx/u],
    ['an RTF', Buffer.from('{\\rtf1 甲}'), /RTF/u],
    ['an OFD', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), /OFD/u],
    ['another package', zipSync({ 'a.txt': strToU8('甲') }), /没有 Word 的正文/u],
    ['text', Buffer.from('甲乙丙丁'), /不是 Word/u],
    ['nothing', new Uint8Array(), /不是 Word/u],
    ['half a file', docx('<w:p/>').slice(0, 200), /损坏/u],
  ])('refuses %s', (_what, bytes, reason) => {
    expect(() => unpack(bytes)).toThrow(reason);
  });

  it('refuses what would unpack to too much, before it does', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => unpack(bomb)).toThrow(/太大/u);
  });

  it('refuses a package of too many parts', () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.xml`, strToU8('a')]));
    expect(() => unpack(zipSync(parts))).toThrow(/太大/u);
  });
});

describe('xmlTree', () => {
  it('knows names by what their prefixes stand for', () => {
    const { name, attributes, children } = xmlTree(
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:val="1"><y xmlns="urn:other"/></x:p>',
    );
    expect([
      name,
      attributes['w:val'],
      children.map((child) => typeof child !== 'string' && child.name),
    ]).toEqual([...['w:p', '1'], ['other:y']]);
  });

  it.each([
    ['is cut off', '<a><b>', /损坏/u],
    ['has a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /DTD/u],
    ['is too deep', `${'<a>'.repeat(400)}${'</a>'.repeat(400)}`, /太深/u],
  ])('refuses XML that %s', (_what, xml, reason) => {
    expect(() => xmlTree(xml)).toThrow(reason);
  });
});
