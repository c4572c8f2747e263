/** The bytes that a base64 string stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  // A copy begins where its memory begins.
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
