import type { Inputs } from '../../model/inputs.js';
import { withContent, type KnownContent, type SiteFile } from '../../web/site-file.js';

/** A file to be, below the output folder. */
export interface OutputFile {
  readonly path: string;
  /** Name of the carrier that the file belongs to. */
  readonly carrier: string;
  /** All that the file is made from: what has the same is the same file. */
  readonly inputs: Inputs;
  /** Undefined where the file is taken over from the last build, as its manifest has it. */
  readonly content: string | Uint8Array | undefined;
  /** What is known of the content without it, where it was kept. */
  readonly known?: KnownContent;
  /** The permanent ids in the page of a notice. */
  readonly provisions?: readonly string[];
}

/** A file of the web edition as one of the output, whose content is not asked for. */
export function outputFile(
  file: SiteFile,
  carrier: string,
  inputs: Inputs,
  provisions?: readonly string[],
): OutputFile {
  return withContent({ path: file.path, carrier, inputs, ...(provisions && { provisions }) }, file);
}
