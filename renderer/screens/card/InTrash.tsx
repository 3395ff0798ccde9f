import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'

type Props = { readonly id: Id; readonly deletedOn: Day | null; readonly today: Day }

/** Says of a card in the trash that it is there, and brings it back; its number may be another's by now. */
export function InTrash({ id, deletedOn, today }: Props) {
  const words = useTranslations('card')
  const language = useLocale()
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const [taken, setTaken] = useState<ShopError | null>(null)
  const restore = (number?: null) => {
    setTaken(null)
    const input = number === undefined ? { id } : { id, number }
    saving.saveOrThrow('customers:restore', input).catch((error: unknown) => {
      if (error instanceof ShopError) setTaken(error)
    })
  }
  if (deletedOn === null) return <SavedSaid saving={saving} />
  return (
    <>
      <Said
        kind="trouble"
        action={
          <Button look="main" onClick={() => restore()}>
            {words('restore')}
          </Button>
        }
      >
        {words('inTrash', { day: dayWords(deletedOn) })}
      </Said>
      {taken !== null && (
        <Said
          kind="trouble"
          action={
            taken.code === 'number-taken' && (
              <Button onClick={() => restore(null)}>{words('restoreWithoutNumber')}</Button>
            )
          }
        >
          {sentenceOf(taken, language)}
        </Said>
      )}
    </>
  )
}
