import { useRef } from 'react'
import { furiganaOf } from './composition.ts'
import { useConversions } from './useConversions.ts'

type KanaField = { readonly read: () => string; readonly write: (kana: string) => void }

/** Fills a furigana field from what is typed into a name field, until a hand corrects the furigana. */
export function useFurigana({ read, write }: KanaField) {
  const written = useRef('')
  return useConversions((value, caught) => {
    const kana = furiganaOf(value, caught)
    // An empty field is nobody's correction: the form was emptied for the next person.
    const isCorrected = read() !== '' && read() !== written.current
    if (kana === null || isCorrected) return
    written.current = kana
    write(kana)
  })
}
