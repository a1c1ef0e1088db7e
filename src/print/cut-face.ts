/** A face cut to the characters that a document prints in it. */
export interface CutFace {
  readonly family: string;
  readonly weight: number;
  /** The font, TrueType or OpenType. */
  readonly font: Uint8Array;
  /** As CSS names the characters that it is for; all where it does not say. */
  readonly unicodeRange?: string;
}
