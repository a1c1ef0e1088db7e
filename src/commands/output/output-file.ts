import type { Inputs } from '../../model/inputs.js';
import type { FileContent, KnownContent } from '../../web/site-file.js';

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
  readonly known?: KnownContent | undefined;
  /** The permanent ids in the page of a notice. */
  readonly provisions?: readonly string[] | undefined;
}

/** A file of the output whose content, of the web edition, is asked for only when somebody asks for that of the file. */
export function outputFile(
  path: string,
  of: FileContent,
  carrier: string,
  inputs: Inputs,
  provisions?: readonly string[],
): OutputFile {
  return new FileOfSite(path, of, carrier, inputs, provisions);
}

// A long archive has hundreds of thousands: an object that is put together by spreading takes several times as much.
class FileOfSite implements OutputFile {
  readonly path: string;
  readonly carrier: string;
  readonly inputs: Inputs;
  readonly provisions: readonly string[] | undefined;
  readonly #of: FileContent;

  constructor(
    path: string,
    of: FileContent,
    carrier: string,
    inputs: Inputs,
    provisions: readonly string[] | undefined,
  ) {
    this.path = path;
    this.#of = of;
    this.carrier = carrier;
    this.inputs = inputs;
    this.provisions = provisions;
  }

  get content(): FileContent['content'] {
    return this.#of.content;
  }

  get known(): KnownContent | undefined {
    return this.#of.known;
  }
}
