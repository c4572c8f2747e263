import { DOMParser } from 'linkedom';

/** Reads an XML document as a program that uses an export would. */
export function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
}
