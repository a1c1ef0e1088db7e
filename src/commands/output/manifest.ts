import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { areSameFacts, factsOf, isSettled, type FileFacts } from '../../content/file-facts.js';
import type { Inputs } from '../../model/inputs.js';
import { NO_MEMORY, type Memory } from '../../model/memory.js';
import { OwnManifest } from './own-manifest.js';

/** Lies in every output folder. A folder without one is never replaced, since something else has made it. */
export const MANIFEST = 'manifest.json';

/** What the manifest says of a file of the output. */
export interface ManifestEntry {
  readonly sha256: string;
  /** Name of the carrier that the file belongs to; absent in manifests of version 0.1. */
  readonly carrier?: string | undefined;
  /** Hash of all that the file was made from; absent in manifests of version 0.1. */
  readonly inputs?: string | undefined;
  /** The same, each by its name, where the manifest has them. */
  readonly from?: Inputs | undefined;
  /** The permanent ids in the page of a notice. */
  readonly provisions?: readonly string[] | undefined;
}

/** The files of an output by their path below the folder. */
export interface Manifest
  extends
    Pick<ReadonlyMap<string, ManifestEntry>, 'size' | 'has' | 'get' | 'keys'>,
    Iterable<[string, ManifestEntry]> {}

/** Below the folder, and nowhere else: a manifest that was brought from a server may say anything. */
const PATH = z.string().regex(/^(?!\/)(?!(?:[^]*\/)?\.\.?(?:\/|$))[^\\\0]+$/u);
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({
  generator: z.literal('gazette'),
  files: z.record(
    PATH,
    z.object({
      sha256: SHA256,
      carrier: z.string(),
      inputs: SHA256,
      provisions: z.array(z.string()).optional(),
    }),
  ),
  /** What stands behind the hash of all inputs, which many files share. */
  inputs: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
/** Version 0.1 wrote sums by path and nothing else; a deployed edition may still have such a manifest. */
const olderSchema = z
  .record(PATH, SHA256)
  .refine((sums) => Object.keys(sums).length > 0)
  .transform((sums) => Object.fromEntries(Object.entries(sums).map(([path, sha256]) => [path, { sha256 }])));

/** The manifest that a text is, or undefined where it is none: other programs write a manifest.json too. */
export function manifestIn(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const current = schema.safeParse(value);
  if (current.success) return entriesOf(current.data);
  const older = olderSchema.safeParse(value);
  return older.success ? new Map(Object.entries<ManifestEntry>(older.data)) : undefined;
}

function entriesOf({ files, inputs = {} }: z.infer<typeof schema>): Manifest {
  const known = new Map(
    Object.entries(inputs).map(([sum, named]) => [sum, new Map(Object.entries(named))] as const),
  );
  return new Map(
    Object.entries(files).map(([path, entry]) => {
      const from = known.get(entry.inputs);
      return [path, from === undefined ? entry : { ...entry, from }] as const;
    }),
  );
}

/** The manifest that stands in a folder. */
export interface ManifestFile {
  /** The hash of the file. */
  readonly sha256: string;
  /** Undefined where another program has written it. */
  readonly manifest: Manifest | undefined;
  /** The same where this program is known to have written it: then it is without the names of inputs, and from the same entries follows the same file. */
  readonly own: OwnManifest | undefined;
}

const KIND = 'manifest';
// A build asks several times; the manifest of a large archive takes a while to read.
let last:
  | { readonly path: string; readonly facts: FileFacts | undefined; readonly file: ManifestFile }
  | undefined;

/** The manifest in a folder, or undefined where it has none. One that `memory` knows as written by this program is not examined. */
export function manifestFile(folder: string, memory: Memory = NO_MEMORY): ManifestFile | undefined {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return undefined;
  const said = factsOf(path);
  const facts = said !== undefined && isSettled(said, Date.now()) ? said : undefined;
  const before = last?.file.own === undefined || memory !== NO_MEMORY ? last : undefined;
  if (before?.facts !== undefined && before.path === path && facts && areSameFacts(before.facts, facts))
    return before.file;
  const bytes = readFileSync(path);
  const sum = sha256(bytes);
  last = { path, facts, file: before?.file.sha256 === sum ? before.file : fileOf(bytes, sum, memory) };
  return last.file;
}

function fileOf(bytes: Buffer, sum: string, memory: Memory): ManifestFile {
  // What takes most time is to see whether it is one.
  const own = memory.recall(KIND, sum) === undefined ? undefined : new OwnManifest(bytes);
  return { sha256: sum, manifest: own ?? manifestIn(bytes.toString('utf8')), own };
}

/** Keeps that this program has written the file with this hash. */
export function keepManifest(sum: string, memory: Memory): void {
  memory.keep(KIND, sum, {});
}

/** Whether the manifest says the same of two files, but for the names of inputs, which follow from their hash. */
export function isSameEntry(one: ManifestEntry, other: ManifestEntry | undefined): boolean {
  return (
    one.sha256 === other?.sha256 &&
    one.carrier === other.carrier &&
    one.inputs === other.inputs &&
    one.provisions?.join(' ') === other.provisions?.join(' ')
  );
}

/** The manifest of the last build in a folder, or undefined where the folder has none. */
export function manifestOf(folder: string): Manifest | undefined {
  return manifestFile(folder)?.manifest;
}

/** The order of files in a manifest. */
export function byPath(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** A manifest as it is written, in order of paths, with a line for each file. */
export function manifestBytes(files: Iterable<readonly [path: string, entry: ManifestEntry]>): Buffer {
  const entries = [...files].sort(([one], [other]) => byPath(one, other));
  const inputs = new Map<string, Inputs>();
  // All but a few files of a carrier are made from the same: what is said of that is put together once.
  const origins = new Map<string | undefined, Map<string | undefined, string>>();
  const text = new GrowingText();
  text.add('{"generator":"gazette","files":{');
  for (const [index, [path, { sha256: own, carrier, inputs: sum, from, provisions }]] of entries.entries()) {
    if (sum !== undefined && from !== undefined) inputs.set(sum, from);
    const bySum = origins.get(carrier) ?? new Map<string | undefined, string>();
    origins.set(carrier, bySum);
    const origin = bySum.get(sum) ?? originJson(carrier, sum);
    bySum.set(sum, origin);
    const ids = provisions === undefined ? '' : `,"provisions":${JSON.stringify(provisions)}`;
    // A hash is put between quotation marks as it is.
    text.add(`${opening(index)}${JSON.stringify(path)}:{"sha256":"${own}"${origin}${ids}}`);
  }
  text.add('\n},"inputs":{');
  for (const [index, [sum, from]] of [...inputs].entries()) {
    text.add(`${opening(index)}"${sum}":{`);
    for (const [at, [name, own]] of [...from].entries())
      text.add(`${opening(at)}${JSON.stringify(name)}:${JSON.stringify(own)}`);
    text.add('\n}');
  }
  text.add('\n}}\n');
  return text.bytes;
}

/** What stands before a line of a list. */
function opening(index: number): string {
  return index === 0 ? '\n' : ',\n';
}

function originJson(carrier: string | undefined, inputs: string | undefined): string {
  const name = carrier === undefined ? '' : `,"carrier":${JSON.stringify(carrier)}`;
  return inputs === undefined ? name : `${name},"inputs":"${inputs}"`;
}

// No character of a string takes more in UTF-8.
const MOST_BYTES = 3;

/** A text of tens of megabytes, as bytes: nearly all of it has ASCII alone, and as a string it would take twice the room. */
class GrowingText {
  #buffer = Buffer.allocUnsafe(2 ** 20);
  #end = 0;

  add(more: string): void {
    const end = this.#end + MOST_BYTES * more.length;
    if (end > this.#buffer.length) {
      const before = this.bytes;
      this.#buffer = Buffer.allocUnsafe(Math.max(2 * before.length, end));
      before.copy(this.#buffer);
    }
    this.#end += this.#buffer.write(more, this.#end);
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#end);
  }
}

export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
