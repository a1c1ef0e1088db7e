/** The tables of a TrueType file by their tags. */
export type SfntTables = ReadonlyMap<string, Buffer>;

const [HEAD_BYTES, ENTRY_BYTES] = [12, 16];

/** Reads the table directory (OpenType 1.9, Table Directory). */
export function sfntTables(file: Buffer): SfntTables {
  const count = file.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = HEAD_BYTES + ENTRY_BYTES * index;
      const from = file.readUInt32BE(entry + 8);
      return [
        file.toString('latin1', entry, entry + 4),
        file.subarray(from, from + file.readUInt32BE(entry + 12)),
      ] as const;
    }),
  );
}

/** Writes the tables as one file, in the order of their tags, with sums of their own and of the whole. */
export function sfntFile(tables: SfntTables): Buffer {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(HEAD_BYTES + ENTRY_BYTES * tags.length);
  directory.writeUInt32BE(0x00010000, 0);
  [tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].forEach((value, index) =>
    directory.writeUInt16BE(value, 4 + 2 * index),
  );
  const bodies: Buffer[] = [];
  let at = directory.length;
  for (const [index, tag] of tags.entries()) {
    const table = tag === 'head' ? withoutSum(tables.get(tag)) : (tables.get(tag) ?? Buffer.alloc(0));
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const entry = HEAD_BYTES + ENTRY_BYTES * index;
    directory.write(tag, entry, 'latin1');
    [sumOf(padded), at, table.length].forEach((value, field) =>
      directory.writeUInt32BE(value, entry + 4 + 4 * field),
    );
    at += padded.length;
    bodies.push(padded);
  }
  const file = Buffer.concat([directory, ...bodies]);
  const head = tags.indexOf('head');
  const start = directory.readUInt32BE(HEAD_BYTES + ENTRY_BYTES * head + 8);
  // checkSumAdjustment: with it the sum of the whole file is this number.
  file.writeUInt32BE((0xb1b0afba - sumOf(file)) >>> 0, start + 8);
  return file;
}

function withoutSum(head: Buffer = Buffer.alloc(54)): Buffer {
  const copy = Buffer.from(head);
  copy.writeUInt32BE(0, 8);
  return copy;
}

function sumOf(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
