/** The part of a key event that tells whether an input method is still at work. */
export type KeyPress = { readonly isComposing: boolean; readonly keyCode: number }

/**
 * Whether a key still belongs to the input method: Enter then confirms a conversion and Esc cancels one.
 * Some input methods end the composition before the key arrives and leave only the code 229.
 */
export function belongsToConversion(key: KeyPress): boolean {
  return key.isComposing || key.keyCode === 229
}

/**
 * The one guard of the input method: its keys are stopped at the window before any handler of the page (or of a
 * library) hears them, so no field, form, list or command needs to ask. What the key does in the field itself stays.
 */
export function guardConversions(page: Pick<Window, 'addEventListener'>): void {
  const guard = (event: KeyboardEvent): void => {
    if (!belongsToConversion(event)) return
    event.stopImmediatePropagation()
    // No form hears this Enter, so none can keep the browser from submitting it by itself.
    if (event.key === 'Enter') event.preventDefault()
  }
  page.addEventListener('keydown', guard, { capture: true })
  page.addEventListener('keyup', guard, { capture: true })
}

// Hiragana, katakana with its marks, half-width katakana.
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・･ｰﾞﾟ゛゜\s]+$/u
// Romaji typed so far stand as Latin letters behind the kana: たk, はn.
const UNFINISHED_ROMAJI = /[a-zａ-ｚ]+$/iu

/** The kana of what is being typed before its conversion, or null once it stands converted. */
export function kanaTyped(composing: string): string | null {
  const text = composing.replace(UNFINISHED_ROMAJI, '')
  return KANA.test(text) ? text : null
}

/**
 * What a live search may ask for while a conversion is open: kana are followed as they are typed,
 * a half-made conversion is not. Null means: wait.
 */
export function searchableWhile(value: string, composing: string): string | null {
  const kana = kanaTyped(composing)
  if (kana === null) return null
  return value.replace(composing, () => kana)
}

/** One conversion of a field: the text that came out and the kana that went in. */
export type Caught = { readonly text: string; readonly kana: string }

/**
 * The furigana of a field from the conversions that filled it. A conversion whose text no longer stands
 * (deleted, retyped) takes its kana with it; null when part of the value was never typed here (pasted).
 */
export function furiganaOf(value: string, caught: readonly Caught[]): string | null {
  let rest = value
  let kana = ''
  for (const one of caught) {
    const at = rest.indexOf(one.text)
    if (at < 0) continue
    if (rest.slice(0, at).trim() !== '') return null
    kana += one.kana
    rest = rest.slice(at + one.text.length)
  }
  return rest.trim() === '' ? kana : null
}
