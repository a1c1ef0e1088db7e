import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GreyPicture } from './grey-picture.js';

interface Decoder {
  decode(webp: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array };
}
type StartDecoder = (module: { readonly wasmBinary: Uint8Array }) => Promise<Decoder>;

// What libwebp gives back it names by a class of the browser.
class Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8Array, width: number, height: number) {
    [this.data, this.width, this.height] = [data, width, height];
  }
}

/** Reads a WebP in shades of grey; of colours their brightness. */
export async function readWebp(webp: Uint8Array): Promise<GreyPicture> {
  Object.assign(globalThis, { ImageData: Pixels });
  const module = (await import('@jsquash/webp/codec/dec/webp_dec.js')) as unknown;
  const code = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');
  const decoder = await (module as { readonly default: StartDecoder }).default({
    wasmBinary: readFileSync(code),
  });
  const { width, height, data } = decoder.decode(webp);
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [red = 255, green = 255, blue = 255] = data.subarray(at * 4, at * 4 + 3);
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  });
  return { width, height, pixels };
}
