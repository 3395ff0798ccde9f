import type { Id } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { cardQuery } from '../../lib/queries/card.ts'
import { queryClient } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { forgetAllTyped } from '../../stores/cardTyped.ts'
import { Ask } from '../../ui/Ask.tsx'
import { Said } from '../../ui/Said.tsx'
import type { ErasedOne } from './CardErased.tsx'

type Props = {
  readonly id: Id
  readonly who: string
  readonly onNot: () => void
  readonly onErased: (erased: ErasedOne) => void
}

/** 完全に消す cannot be taken back, so it alone asks: whom, what goes, and where copies may remain. */
export function EraseAsked({ id, who, onNot, onErased }: Props) {
  const words = useTranslations('erase')
  const language = useLocale()
  const visit = useVisitWord()
  const erasing = useMutation({
    mutationFn: () => shop('customers:erase', { id }),
    onSuccess: (erased) => {
      // The page forgets the person too.
      queryClient.removeQueries(cardQuery(id))
      queryClient.removeQueries({ queryKey: ['timeline:list', id] })
      forgetAllTyped(id)
      onErased({ ...erased, who })
    },
  })
  return (
    <Ask
      title={words('title', { who })}
      doWords={words('confirm')}
      notWords={words('cancel')}
      onDo={() => erasing.mutate()}
      onNot={onNot}
    >
      <p>{words('what', { visit })}</p>
      <p>{words('copies')}</p>
      <p>{words('instead')}</p>
      {erasing.error !== null && <Said kind="trouble">{sentenceOf(erasing.error, language)}</Said>}
    </Ask>
  )
}
