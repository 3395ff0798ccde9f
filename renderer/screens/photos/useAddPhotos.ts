import type { Id } from '#domain/people/customer.ts'
import type { PhotoKind } from '#domain/people/photo.ts'
import { useRef, useState } from 'react'
import { useLocale } from 'use-intl'
import { drawnAnew } from '../../lib/drawnAnew.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import type { useSaving } from '../../lib/useSaving.ts'

/** Pictures given one way or another, each drawn anew and saved, one after the other; `trouble` says what could not be taken. */
export function useAddPhotos(customer: Id, kind: PhotoKind, saving: ReturnType<typeof useSaving>) {
  const language = useLocale()
  const [trouble, setTrouble] = useState<string | null>(null)
  const before = useRef<Promise<void>>(Promise.resolve())
  const addOne = async (file: File) => {
    setTrouble(null)
    try {
      const bytes = await drawnAnew(file)
      await saving.saveOrThrow('photos:add', { customer, kind, takenOn: null, caption: '', bytes })
    } catch (error) {
      saving.reset()
      setTrouble(sentenceOf(error, language))
    }
  }
  const add = (files: readonly File[]) => {
    for (const file of files) before.current = before.current.then(() => addOne(file))
  }
  return { add, trouble }
}
