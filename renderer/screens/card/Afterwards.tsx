import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { BereavementTyped } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { mourningOf } from '#domain/week/gate.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Panels.module.css'

type Told = Pick<BereavementTyped, 'who' | 'diedOn' | 'writeTo'>

type Props = { readonly customer: Id; readonly told: Told }

/** Once a death was told: until when what is held, and お悔やみ, where somebody is left to write to. */
export function Afterwards({ customer, told }: Props) {
  const words = useTranslations('bereavement')
  const isHeld = isHouseInMourning(told)
  if (!isHeld && told.who !== 'pet') return null
  const template = (told.who === 'pet' ? 'condolence-pet' : 'condolence-family') as TemplateCode
  return (
    <>
      {isHeld && <Held diedOn={told.diedOn} />}
      <div className={styles['next']}>
        <Button look="main" onClick={() => go({ at: 'write', to: [customer], template, reason: null })}>
          {words('condole')}
        </Button>
      </div>
    </>
  )
}

/** A pet's death holds nothing; where nobody is left to write to, nothing goes out at all. */
function isHouseInMourning({ who, writeTo }: Told): boolean {
  return who === 'family' || (who === 'self' && writeTo !== null)
}

function Held({ diedOn }: { readonly diedOn: Day }) {
  const words = useTranslations('bereavement')
  const format = useFormatter()
  const { until, newYearUntil } = mourningOf(diedOn)
  const said = (day: Day) => format.dateTime(new Date(day), { dateStyle: 'long' })
  return <p className={styles['after']}>{words('held', { day: said(until), newYear: said(newYearUntil) })}</p>
}
