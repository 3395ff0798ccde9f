import type { CustomerCard } from '#domain/people/card.ts'
import { inFull } from '#domain/people/called.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { useSending } from '../../lib/useSending.ts'
import { openCard, type CardPanel } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import type { ErasedOne } from './CardErased.tsx'
import styles from './CardScreen.module.css'
import { EraseAsked } from './EraseAsked.tsx'

type Props = {
  readonly card: CustomerCard
  readonly hasPanel: boolean
  readonly onWrite: () => void
  readonly onErased: (erased: ErasedOne) => void
}

const PANELS = [
  'edit',
  'states',
  'promise',
  'voice',
  'complaint',
  'wishes',
  'benefits',
] as const satisfies readonly CardPanel[]

/** Of use to some shops: behind the last, but for whoever sends goods. */
const RARE = ['photos', 'deliveries', 'locked', 'introduction', 'rights'] as const satisfies readonly CardPanel[]

/** What can be done with the card; what is seldom done, and the one thing that cannot be undone, stand behind the last. */
export function CardActions({ card, hasPanel, onWrite, onErased }: Props) {
  const words = useTranslations('card')
  const saving = useSaving()
  const [more, setMore] = useState(false)
  const [asked, setAsked] = useState(false)
  const who = inFull(card.fields)
  const isSending = useSending()
  const toPanel = (panel: (typeof PANELS | typeof RARE)[number]) => (
    <Button key={panel} data-opens={panel} onClick={() => openCard(card.id, panel)}>
      {words(panel)}
    </Button>
  )
  return (
    <div role="group" aria-label={words('actions')}>
      <div className={styles['actions']}>
        <Button look={hasPanel ? 'plain' : 'main'} onClick={onWrite}>
          {words('write')}
        </Button>
        {PANELS.map(toPanel)}
        {isSending && toPanel('deliveries')}
        <Button look="quiet" aria-expanded={more} onClick={() => setMore(!more)}>
          {words('more')}
        </Button>
        {more && (
          <>
            {RARE.filter((panel) => !isSending || panel !== 'deliveries').map(toPanel)}
            <Button onClick={() => void saving.save('customers:trash', { id: card.id })}>{words('trash')}</Button>
            <Button onClick={() => setAsked(true)}>{words('erase')}</Button>
          </>
        )}
      </div>
      <SavedSaid saving={saving} />
      {asked && <EraseAsked id={card.id} who={who} onNot={() => setAsked(false)} onErased={onErased} />}
    </div>
  )
}
