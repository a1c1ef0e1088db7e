/** One entry of a profile: its four letters, and its data. */
type Tag = readonly [string, Buffer];

// ICC.1:2001-04 (version 2.1), 6.1: a head of 128 bytes, then a table of 12 bytes a tag.
const HEAD_BYTES = 128;
const ENTRY_BYTES = 12;
const CURVE_POINTS = 1024;

/**
 * An ICC profile of sRGB (IEC 61966-2-1), its primaries adapted to D50 and its curve as points: made here, so that no foreign
 * file stands in ours, and always of the same bytes.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly Tag[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', xyz(0.95045, 1, 1.08905)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = HEAD_BYTES + 4 + ENTRY_BYTES * tags.length;
  const { table, bodies } = laidOut(tags, start);
  const size = bodies.reduce((sum, body) => sum + body.length, start);
  return Buffer.concat([head(size), uint32(tags.length), ...table, ...bodies]);
}

/** The table of the tags and their bodies; what several have is there once. */
function laidOut(tags: readonly Tag[], start: number) {
  const places = new Map<Buffer, number>();
  const [table, bodies]: [Buffer[], Buffer[]] = [[], []];
  let at = start;
  for (const [name, body] of tags) {
    if (!places.has(body)) {
      places.set(body, at);
      const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
      bodies.push(padded);
      at += padded.length;
    }
    table.push(Buffer.from(name, 'latin1'), uint32(places.get(body) ?? 0), uint32(body.length));
  }
  return { table, bodies };
}

/** A display's profile, RGB to XYZ (7.2). */
function head(size: number): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2015, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  // D50, the white of the connection space.
  Buffer.concat([0.9642, 1, 0.8249].map(fixed)).copy(bytes, 68);
  return bytes;
}

/** textDescriptionType (6.5.17), in ASCII alone. */
function description(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 78);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * CURVE_POINTS);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let point = 0; point < CURVE_POINTS; point++) {
    const signal = point / (CURVE_POINTS - 1);
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(65535 * light), 12 + 2 * point);
  }
  return bytes;
}

function xyz(...values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)]);
}

/** s15Fixed16Number */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
