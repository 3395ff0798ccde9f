import { useRef, type CompositionEvent, type FormEvent } from 'react'
import { furiganaOf, kanaTyped, type Caught } from './composition.ts'

type KanaField = { readonly read: () => string; readonly write: (kana: string) => void }

/** Fills a furigana field from what is typed into a name field, until a hand corrects the furigana. */
export function useFurigana({ read, write }: KanaField) {
  const caught = useRef<readonly Caught[]>([])
  const typing = useRef('')
  const written = useRef('')

  const refill = (value: string) => {
    if (value === '') caught.current = []
    const kana = furiganaOf(value, caught.current)
    // An empty field is nobody's correction: the form was emptied for the next person.
    const isCorrected = read() !== '' && read() !== written.current
    if (kana === null || isCorrected) return
    written.current = kana
    write(kana)
  }
  return {
    onCompositionStart: () => {
      typing.current = ''
    },
    onCompositionUpdate: (event: CompositionEvent<HTMLInputElement>) => {
      typing.current = kanaTyped(event.data)?.trim() ?? typing.current
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      // A text converted again shows no kana on the way; what it was read as is then not known.
      if (event.data !== '' && typing.current !== '') {
        caught.current = [...caught.current, { text: event.data, kana: typing.current }]
      }
      refill(event.currentTarget.value)
    },
    onInput: (event: FormEvent<HTMLInputElement>) => {
      const { nativeEvent, currentTarget } = event
      if (nativeEvent instanceof InputEvent && !nativeEvent.isComposing) refill(currentTarget.value)
    },
  }
}
