import { isSentenceKey, sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';

/** What the operating system answers when a file cannot be read or written. */
export type SystemError = Error & { readonly code: string; readonly path?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Its code in words of the reader's language; the code itself when it is a rare one. */
export function systemReason(code: string, language: Language): string {
  const key = `error.because.${code}`;
  return isSentenceKey(key) ? sentence(language, key) : code;
}
