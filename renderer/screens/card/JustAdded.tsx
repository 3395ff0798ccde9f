import type { Id } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { sayAdded, useJustAdded } from '../../stores/justAdded.ts'
import { back } from '../../stores/place.ts'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { LookAlike } from '../duplicates/LookAlike.tsx'

type Props = { readonly customer: Id; readonly who: string }

/** On the card of somebody just added: that it was saved, and the way to take it back. */
export function JustAdded({ customer, who }: Props) {
  const language = useLocale()
  const words = useTranslations('add')
  const { saved } = useJustAdded()
  const undoing = useMutation({
    mutationFn: (change: number) => shop('changes:undo', { change }),
    onSuccess: back,
  })
  useEffect(() => () => sayAdded(null), [])
  if (saved?.id !== customer) return null
  const trouble = undoing.error === null ? null : sentenceOf(undoing.error, language)
  return (
    <>
      <SavedSaid saving={{ saved, undone: null, trouble, undo: () => undoing.mutate(saved.change) }}>
        {words('added', { who })}
      </SavedSaid>
      <LookAlike customer={customer} />
    </>
  )
}
