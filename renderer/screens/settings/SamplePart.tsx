import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { blankDraft } from '../../lib/newCustomer.ts'
import { paperCardsQuery } from '../../lib/queries/shop.ts'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { keepDraft } from '../../stores/addDraft.ts'
import { forgetImport } from '../../stores/importing.ts'
import { forgetPaperCards } from '../../stores/paperCards.ts'
import { forgetRecent } from '../../stores/recent.ts'
import { forgetSearch } from '../../stores/search.ts'
import { Ask } from '../../ui/Ask.tsx'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Part } from '../Page.tsx'

/** The way out of the made-up shop; in a real one there is nothing here. */
export function SamplePart() {
  const words = useTranslations('settings')
  const language = useLocale()
  const { data: state } = useQuery(shopStateQuery)
  const { data: cards } = useQuery(paperCardsQuery)
  const [isAsked, setAsked] = useState(false)
  const leaving = useMutation({
    mutationFn: () => shop('shop:leave-sample', {}),
    onSuccess: (none) => {
      forgetSample()
      queryClient.setQueryData(shopStateQuery.queryKey, none)
    },
    onSettled: () => setAsked(false),
  })
  if (state?.kind !== 'ready' || !state.isSample) return null
  return (
    <Part title={words('sample')}>
      <p>{words('sampleText')}</p>
      <Button onClick={() => setAsked(true)}>{words('leave')}</Button>
      {leaving.error !== null && <Said kind="trouble">{sentenceOf(leaving.error, language)}</Said>}
      {isAsked && (
        <Ask
          title={words('leaveTitle')}
          doWords={words('leaveDo')}
          notWords={words('leaveNot')}
          onDo={() => leaving.mutate()}
          onNot={() => setAsked(false)}
        >
          <p>{words('leaveText', { count: cards?.total ?? 0 })}</p>
        </Ask>
      )}
    </Part>
  )
}

/** Nothing of what this window still knows of made-up people may turn up in the real shop. */
function forgetSample(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== shopStateQuery.queryKey[0] })
  forgetSearch()
  keepDraft(null, blankDraft(''))
  forgetPaperCards()
  forgetImport()
  forgetRecent()
}
