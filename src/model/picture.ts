/** A picture of the archive that was found whole and passive, with the bytes that are printed and published. */
export interface Picture {
  readonly type: 'png' | 'jpeg' | 'svg';
  /** The file itself; of an SVG what was written out anew. */
  readonly bytes: Uint8Array;
  /** Pixels as stored, before any turn that EXIF asks for; of an SVG its own size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}
