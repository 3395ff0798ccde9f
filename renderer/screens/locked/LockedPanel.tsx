import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { whileTouched } from '../../lib/whileTouched.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import panels from '../card/Panels.module.css'
import { LockedOpen } from './LockedOpen.tsx'

/** How long it stays in sight while nobody touches anything. */
const IN_SIGHT_MS = 60_000

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** 鍵・暗証番号・留守の予定: asked for by a click, and out of sight again by itself. */
export function LockedPanel({ card, today, onClose }: Props) {
  const words = useTranslations('locked')
  const common = useTranslations('common')
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      {isOpen ? (
        <OpenForAWhile onOver={() => setOpen(false)}>
          <LockedOpen customer={card.id} today={today} />
        </OpenForAWhile>
      ) : (
        <section className={panels['part']}>
          <p className={panels['soft']}>{words('about')}</p>
          <div className={panels['offers']}>
            <Button look="main" onClick={() => setOpen(true)}>
              {words('open')}
            </Button>
            <Button look="quiet" onClick={() => go({ at: 'keys' })}>
              {words('keys')}
            </Button>
          </div>
        </section>
      )}
    </Panel>
  )
}

type WhileProps = { readonly onOver: () => void; readonly children: React.ReactNode }

/** Whoever still types or points is still there. */
function OpenForAWhile({ onOver, children }: WhileProps) {
  const words = useTranslations('locked')
  const over = useEffectEvent(onOver)
  useEffect(() => whileTouched(window, IN_SIGHT_MS, () => over()), [])
  return (
    <>
      <div className={panels['offers']}>
        <Button onClick={onOver}>{words('hide')}</Button>
        <span className={panels['soft']}>{words('hidesItself')}</span>
      </div>
      {children}
    </>
  )
}
