import type { Inputs } from '../../model/inputs.js';

/** A file to be, below the output folder. */
export interface OutputFile {
  readonly path: string;
  /** Name of the carrier that the file belongs to. */
  readonly carrier: string;
  /** All that the file is made from: what has the same is the same file. */
  readonly inputs: Inputs;
  /** Undefined where the file is taken over from the last build, as its manifest has it. */
  readonly content: string | Uint8Array | undefined;
  /** The permanent ids in the page of a notice. */
  readonly provisions?: readonly string[];
}
