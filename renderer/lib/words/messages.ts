import type { Language } from '../language.ts'
import { ja, type Words } from './ja.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}

export type Messages = typeof ja

/** Japanese is at hand from the start; English is fetched by those who want it. */
export async function wordsOf(language: Language): Promise<Messages> {
  if (language === 'ja') return ja
  const words: Words = (await import('./en.ts')).en
  // The library checks calls against the very text of the Japanese; another language has its keys, not its text.
  return words as Messages
}

export const WORDS_AT_FIRST: Messages = ja
