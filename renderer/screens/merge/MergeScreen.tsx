import type { Id } from '#domain/people/customer.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { inFull } from '#domain/people/called.ts'
import type { MergeChoices } from '#domain/people/merge.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { cardQuery } from '../../lib/queries/card.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { back, openCard, usePlace } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Page } from '../Page.tsx'
import { MergeForm } from './MergeForm.tsx'

type Props = { readonly one: Id; readonly other: Id }

/** 1枚にまとめる: two cards side by side; afterwards the way back, and on to the next. */
export function MergeScreen({ one, other }: Props) {
  const words = useTranslations('merge')
  const isHiding = useHiding()
  const { data: here } = useQuery(cardQuery(one))
  const { data: there } = useQuery(cardQuery(other))
  const saving = useSaving()
  // Kept here, so that what was chosen stands there again once the merge was taken back.
  const [choices, setChoices] = useState<MergeChoices>({})
  useCommand('back', back)
  if (isHiding) {
    return (
      <Page title={words('title')}>
        <HiddenHere />
      </Page>
    )
  }
  if (here === undefined || there === undefined) return null
  const said = (
    <SavedSaid saving={saving} saysAll>
      {words('merged', { who: inFull(here.fields) })}
    </SavedSaid>
  )
  if (here.id === there.id) return <OneCard card={here} said={said} isNew={saving.saved !== null} />
  const [keep, joins] = inOrder(here, there)
  return (
    <MergeForm
      keep={keep}
      other={joins}
      said={said}
      isSaving={saving.isSaving}
      choices={choices}
      onChoices={setChoices}
      onMerge={() => void saving.save('customers:merge', { keep: keep.id, other: joins.id, choices })}
    />
  )
}

/** The card with the longer history stays, else the older one: its number is the one that people know. */
function inOrder(one: CustomerCard, other: CustomerCard): readonly [CustomerCard, CustomerCard] {
  return other.figures.visits > one.figures.visits ? [other, one] : [one, other]
}

type OneCardProps = { readonly card: CustomerCard; readonly said: ReactNode; readonly isNew: boolean }

function OneCard({ card, said, isNew }: OneCardProps) {
  const words = useTranslations('merge')
  const isOfList = usePlace(({ before }) => before.at(-1)?.at === 'duplicates')
  return (
    <FootedPage
      title={words('title')}
      acts={
        <>
          <Button onClick={() => openCard(card.id)}>{words('openCard')}</Button>
          <Button look="main" onClick={back}>
            {words(isOfList ? 'toList' : 'back')}
          </Button>
        </>
      }
    >
      {said}
      {!isNew && <p>{words('oneCard')}</p>}
    </FootedPage>
  )
}
