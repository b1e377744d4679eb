/** The code of an error of the system, such as ENOENT; null where it has none. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;
