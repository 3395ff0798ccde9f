type Language = 'ja' | 'en'

/** What the main thread says itself, in both languages. */
export type Said<T> = Readonly<Record<Language, T>>

// The page tells which it speaks as soon as it stands; until then nobody has chosen another.
let spoken: Language = 'ja'

/** From now on the main thread speaks as the page does. */
export function speakIn(language: Language): void {
  spoken = language
}

export function languageSpoken(): Language {
  return spoken
}

/** The words of the language that is spoken. */
export function inWords<T>(said: Said<T>): T {
  return said[spoken]
}
