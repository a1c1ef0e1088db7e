import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST_PICTURE_BYTES, readPicture } from '../../src/content/picture.js';
import { jpeg, png, svg } from './made-pictures.js';

/** What the editor reads after the picture's name. */
function faults(path: string, file: Uint8Array): string[] {
  const picture = readPicture(path, file);
  return 'type' in picture ? [] : picture.map(({ ruleId, reason }) => `${ruleId} ${reason.zh}`);
}

describe('readPicture', () => {
  it.each([
    ['a.png', png({ width: 3, height: 2 }), { type: 'png', width: 3, height: 2 }],
    ['a.PNG', png(), { type: 'png', width: 1, height: 1 }],
    ['a.jpg', jpeg({ width: 16 }), { type: 'jpeg', width: 16, height: 8 }],
    ['a.b.JPEG', jpeg(), { type: 'jpeg', width: 8, height: 8 }],
  ] as const)('takes %s as it is', (path, file, expected) => {
    expect(readPicture(path, file)).toEqual({ ...expected, bytes: file });
  });

  it('takes an SVG as it is written out anew', () => {
    const picture = readPicture(
      'a.svg',
      Buffer.from('<!-- 甲 --><svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>'),
    );
    expect(picture).toMatchObject({ type: 'svg', width: 20, height: 10 });
    expect('type' in picture ? Buffer.from(picture.bytes).toString() : '').toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="10"/>\n',
    );
  });

  it.each([
    ['a.png', Buffer.alloc(0), 'image-content 是空文件'],
    ['a.svg', Buffer.alloc(0), 'image-content 是空文件'],
    ['a.png', Buffer.from('地图'), 'image-content 不是 PNG 图片'],
    ['a.svg', Buffer.from('地图'), 'image-content 不是 SVG 图片'],
    ['a.png', jpeg(), 'image-content 不是 PNG 图片，实为 JPEG；请另存为 PNG'],
    ['a.jpg', png(), 'image-content 不是 JPEG 图片，实为 PNG；请另存为 JPEG'],
    ['a.svg', png(), 'image-content 不是 SVG 图片，实为 PNG；请另存为 SVG'],
    ['a.png', svg(''), 'image-content 不是 PNG 图片，实为 SVG；请另存为 PNG'],
    ['a.jpg', Buffer.from('<!doctype html><html>'), 'image-content 不是 JPEG 图片，实为 HTML；请另存为 JPEG'],
    ['a.png', Buffer.from('GIF89a...'), 'image-content 不是 PNG 图片，实为 GIF；请另存为 PNG'],
    ['a.jpg', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image-content 不是 JPEG 图片，实为 WebP；请另存为 JPEG'],
    ['a.jpg', Buffer.from('\0\0\0\x18ftypheic'), 'image-content 不是 JPEG 图片，实为 HEIC；请另存为 JPEG'],
    ['a.svg', gzipSync(svg('')), 'image-content 不是 SVG 图片，实为 gzip（svgz）；请另存为 SVG'],
  ])('refuses %s of other content: %j', (path, file, fault) => {
    expect(faults(path, file)).toEqual([fault]);
  });

  it('refuses a file of more than 20 MB', () => {
    expect(faults('a.png', Buffer.concat([png(), Buffer.alloc(MOST_PICTURE_BYTES)]))).toEqual([
      'image-size 超过 20 MB，请降低分辨率后重新保存',
    ]);
  });
});
