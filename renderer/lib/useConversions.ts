import { useRef, type CompositionEvent, type FormEvent } from 'react'
import { kanaTyped, type Caught } from './composition.ts'

/**
 * Catches what each conversion of a field was read as. `onTyped` hears the field's text after each of them and after
 * each key outside of them, with all that was caught since the field was last empty.
 */
export function useConversions(onTyped: (value: string, caught: readonly Caught[]) => void) {
  const caught = useRef<readonly Caught[]>([])
  const typing = useRef('')

  const tell = (value: string) => {
    if (value === '') caught.current = []
    onTyped(value, caught.current)
  }
  return {
    onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => {
      typing.current = ''
      // Emptied by the page itself, a field tells nobody.
      if (event.currentTarget.value === '') caught.current = []
    },
    onCompositionUpdate: (event: CompositionEvent<HTMLInputElement>) => {
      typing.current = kanaTyped(event.data)?.trim() ?? typing.current
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      // A text converted again shows no kana on the way; what it was read as is then not known.
      if (event.data !== '' && typing.current !== '') {
        caught.current = [...caught.current, { text: event.data, kana: typing.current }]
      }
      tell(event.currentTarget.value)
    },
    onInput: (event: FormEvent<HTMLInputElement>) => {
      const { nativeEvent, currentTarget } = event
      if (nativeEvent instanceof InputEvent && !nativeEvent.isComposing) tell(currentTarget.value)
    },
  }
}
