/** The content folder: `AS_REPORTED_CONTENT`, or `content` where the command runs. */
export function contentRoot(): string {
  return process.env['AS_REPORTED_CONTENT'] || 'content';
}
