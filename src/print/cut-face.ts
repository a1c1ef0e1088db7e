/** A face cut to the characters that a document prints in it. Plain data: it is sent to the browser. */
export interface CutFace {
  readonly family: string;
  readonly weight: number;
  /** The font, TrueType or OpenType, in base64. */
  readonly font: string;
  /** As CSS names the characters that it is for; all where it does not say. */
  readonly unicodeRange?: string;
}
