/** Wrong usage of a command: said together with the usage, exit code 2. */
export class UsageError extends Error {}
