/** The bytes that a base64 string stands for; works in Node and in browsers. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
