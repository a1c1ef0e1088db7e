import { expect, it } from 'vitest';
import { srgbProfile } from '../../../src/print/archival/srgb-profile.js';

const profile = srgbProfile();

/** The data of a tag, as the table of the profile leads to it. */
function tag(name: string): Buffer {
  for (let entry = 132; entry < 132 + 12 * profile.readUInt32BE(128); entry += 12)
    if (profile.toString('latin1', entry, entry + 4) === name) {
      const at = profile.readUInt32BE(entry + 4);
      return profile.subarray(at, at + profile.readUInt32BE(entry + 8));
    }
  throw new Error(`no ${name}`);
}

it('is a profile of a display, from RGB to XYZ', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.length % 4).toBe(0);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

it('has primaries whose sum is the white of D50', () => {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map(tag);
  for (const [index, white] of [0.9642, 1, 0.8249].entries()) {
    const sum = [red, green, blue].reduce(
      (all, data) => all + (data?.readInt32BE(8 + 4 * index) ?? NaN) / 65536,
      0,
    );
    expect(sum).toBeCloseTo(white, 3);
  }
});

// IEC 61966-2-1: the signals 0, 0.5 and 1 are the light 0, 0.2140 and 1.
it.each([
  [0, 0],
  [0.5, 0.214],
  [1, 1],
])('has the curve of sRGB: %d is %d', (signal, light) => {
  const curve = tag('gTRC');
  const points = curve.readUInt32BE(8);
  const at = signal * (points - 1);
  const [below, above] = [Math.floor(at), Math.ceil(at)].map(
    (point) => curve.readUInt16BE(12 + 2 * point) / 65535,
  );
  expect(((below ?? NaN) + (above ?? NaN)) / 2).toBeCloseTo(light, 3);
});
