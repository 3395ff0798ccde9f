import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { benefitsQuery } from '../../lib/queries/benefits.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { BenefitForm, FORM } from './BenefitForm.tsx'
import { BenefitLine } from './BenefitLine.tsx'
import { FindCoupon } from './FindCoupon.tsx'
import { StampsPart } from './StampsPart.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** 特典: what was given, until when, whether it was used; and the stamps, where the shop keeps them. */
export function BenefitsPanel({ card, today, onClose }: Props) {
  const words = useTranslations('benefits')
  const common = useTranslations('common')
  const saving = useSaving()
  const { data } = useQuery(benefitsQuery(card.id))
  const foot = (
    <>
      <SavedSaid saving={saving} />
      <Button look="main" type="submit" form={FORM}>
        {words('keep')}
      </Button>
    </>
  )
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose} foot={foot}>
      <section className={panels['part']}>
        <h3>{words('given')}</h3>
        {data?.benefits.length === 0 && <p className={panels['soft']}>{words('none')}</p>}
        <ul className={panels['list']} aria-label={words('given')}>
          {data?.benefits.map((benefit) => (
            <BenefitLine key={benefit.key} benefit={benefit} today={today} saving={saving} />
          ))}
        </ul>
        <Folded moreWords={words('find')} lessWords={common('close')}>
          <FindCoupon today={today} />
        </Folded>
      </section>
      {data !== undefined && data.stamps !== null && (
        <StampsPart customer={card.id} stamps={data.stamps} marks={data.marks} today={today} saving={saving} />
      )}
      <section className={panels['part']}>
        <h3>{words('give')}</h3>
        <BenefitForm customer={card.id} stamps={data?.stamps ?? null} today={today} saving={saving} />
      </section>
    </Panel>
  )
}
