import { useState, type ChangeEvent, type CompositionEvent } from 'react'
import { searchableWhile } from './composition.ts'

/**
 * A field that is searched with while it is typed in: kana at once, a conversion only when it is confirmed.
 * `onText` hears each text to ask for.
 */
export function useLiveText(atFirst: string, onText: (text: string) => void) {
  const [value, setValue] = useState(atFirst)
  const onChange = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    setValue(currentTarget.value)
    const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing ? (nativeEvent.data ?? '') : null
    const text = composing === null ? currentTarget.value : searchableWhile(currentTarget.value, composing)
    if (text !== null) onText(text.trim())
  }
  const onCompositionEnd = (event: CompositionEvent<HTMLInputElement>) => onText(event.currentTarget.value.trim())
  const clear = () => {
    setValue('')
    onText('')
  }
  return { value, clear, handlers: { onChange, onCompositionEnd } }
}
