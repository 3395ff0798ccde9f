import type { TemplateCode } from '#domain/letters/template.ts'
import type { BereavementTyped } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { mourningOf } from '#domain/week/gate.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Panels.module.css'

type Told = Pick<BereavementTyped, 'who' | 'diedOn' | 'writeTo'>

/** Until when nothing that sells or congratulates goes to the house, and no 年賀; a pet's death holds nothing. */
export function Held({ told }: { readonly told: Told }) {
  const words = useTranslations('bereavement')
  const format = useFormatter()
  if (!isHouseInMourning(told)) return null
  const { until, newYearUntil } = mourningOf(told.diedOn)
  const said = (day: string) => format.dateTime(new Date(day), { dateStyle: 'long' })
  return words('held', { day: said(until), newYear: said(newYearUntil) })
}

/** お悔やみ, where somebody is left to write to. */
export function Condolence({ customer, told }: { readonly customer: Id; readonly told: Told }) {
  const words = useTranslations('bereavement')
  if (told.who !== 'pet' && !isHouseInMourning(told)) return null
  const template = (told.who === 'pet' ? 'condolence-pet' : 'condolence-family') as TemplateCode
  return (
    <div className={styles['end']}>
      <Button look="main" onClick={() => go({ at: 'write', to: [customer], template, reason: null })}>
        {words('condole')}
      </Button>
    </div>
  )
}

function isHouseInMourning({ who, writeTo }: Told): boolean {
  return who === 'family' || (who === 'self' && writeTo !== null)
}
