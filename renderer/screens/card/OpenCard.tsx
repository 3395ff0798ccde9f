import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { inFull } from '#domain/people/called.ts'
import { useEffect, useRef } from 'react'
import { useCommand } from '../../lib/commands.ts'
import { later } from '../../lib/later.tsx'
import { back, go, type CardPanel } from '../../stores/place.ts'
import { AskedAtHome } from './AskedAtHome.tsx'
import { PhotoStrip } from '../photos/PhotoStrip.tsx'
import { Band } from './Band.tsx'
import { CardActions } from './CardActions.tsx'
import type { ErasedOne } from './CardErased.tsx'
import styles from './CardScreen.module.css'
import { InTrash } from './InTrash.tsx'
import { JustAdded } from './JustAdded.tsx'
import { QuickLine } from './QuickLine.tsx'
import { RhythmStrip } from './RhythmStrip.tsx'
import { Timeline } from './Timeline.tsx'

const CardPanelOpen = later(async () => (await import('./CardPanelOpen.tsx')).CardPanelOpen)

const FIRST_THANKS = 'first-visit-thanks' as TemplateCode

type Props = {
  readonly card: CustomerCard
  readonly panel: CardPanel | null
  readonly today: Day
  readonly onErased: (erased: ErasedOne) => void
}

/** The card as it stands: the band, the quick line, and below them everything that was. */
export function OpenCard({ card, panel, today, onErased }: Props) {
  const { id, fields, figures, deletedOn } = card
  const main = useRef<HTMLElement>(null)
  const isFirst = fields.known === 'first-timer' && figures.stage === 'first'
  const isThere = deletedOn === null
  const write = () => go({ at: 'write', to: [id], template: isFirst ? FIRST_THANKS : null, reason: null })
  useCommand('print', () => isThere && write())
  useCommand('back', back)
  useFocusBack(panel, main)
  return (
    <div className={styles['screen']} data-panel={panel ?? undefined}>
      <main ref={main} className={styles['main']} tabIndex={-1} aria-label={inFull(fields)}>
        <Band card={card} today={today} />
        <div className={styles['rest']}>
          <InTrash id={id} deletedOn={deletedOn} today={today} />
          <PhotoStrip customer={id} today={today} />
          {isThere && <CardActions card={card} hasPanel={panel !== null} onWrite={write} onErased={onErased} />}
          <JustAdded customer={id} who={inFull(fields)} />
          {isThere && <AskedAtHome card={card} />}
          {isThere && <QuickLine card={card} today={today} />}
          <RhythmStrip strip={figures.strip} today={today} />
          <Timeline customer={id} touches={card.touches} today={today} isThere={isThere} />
        </div>
      </main>
      {panel !== null && isThere && <CardPanelOpen card={card} panel={panel} today={today} />}
    </div>
  )
}

/** Where the focus goes when a panel closes: to what opened it, else to the card, so that the next Tab or Esc is heard there. */
function useFocusBack(panel: CardPanel | null, main: { readonly current: HTMLElement | null }): void {
  const before = useRef(panel)
  useEffect(() => {
    if (before.current !== null && panel === null) {
      const opener = main.current?.querySelector<HTMLElement>(`[data-opens='${before.current}']`)
      ;(opener ?? main.current)?.focus()
    }
    before.current = panel
  }, [panel, main])
}
