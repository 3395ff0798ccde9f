import type { Id } from '#domain/people/customer.ts'
import type { PhotoKind } from '#domain/people/photo.ts'
import { useRef } from 'react'
import { useLocale } from 'use-intl'
import { drawnAnew } from '../../lib/drawnAnew.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { useTroubles } from '../../lib/useTroubles.ts'

/**
 * Pictures given one way or another, each drawn anew and saved, one after the other; `troubles` say what could not be
 * taken. What was saved before one that fails can be taken back all the same.
 */
export function useAddPhotos(customer: Id, kind: PhotoKind, saving: ReturnType<typeof useSaving>) {
  const language = useLocale()
  const { troubles, begin, tell } = useTroubles()
  const before = useRef<Promise<void>>(Promise.resolve())
  const addOne = async (file: File) => {
    try {
      const bytes = await drawnAnew(file)
      saving.remember(await shop('photos:add', { customer, kind, takenOn: null, caption: '', bytes }))
    } catch (error) {
      tell(sentenceOf(error, language))
    }
  }
  const add = (files: readonly File[]) => {
    begin()
    for (const file of files) before.current = before.current.then(() => addOne(file))
  }
  return { add, troubles }
}
