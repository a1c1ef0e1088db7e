/** The ending for the file of a picture that the gazette can print, by its first bytes; undefined for EMF, GIF and others. */
export function pictureEnding(bytes: Uint8Array): 'jpg' | 'png' | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start.startsWith('ffd8ff')) return 'jpg';
  return start === '89504e47' ? 'png' : undefined;
}
