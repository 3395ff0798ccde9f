import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { isOpenComplaint } from '#domain/voices/complaint.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { complaintsQuery } from '../../lib/queries/complaints.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { ComplaintForm, FORM } from './ComplaintForm.tsx'
import { ComplaintPart } from './ComplaintPart.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** ご不満・お叱り: what was said, what was done about it, and what the letter says. */
export function ComplaintsPanel({ card, today, onClose }: Props) {
  const words = useTranslations('complaints')
  const common = useTranslations('common')
  const saving = useSaving()
  const { data: complaints = [] } = useQuery(complaintsQuery(card.id))
  const open = complaints.filter(isOpenComplaint)
  const over = complaints.filter((complaint) => !isOpenComplaint(complaint))
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
      {open.length > 0 && (
        <section className={panels['part']}>
          <h3>{words('open')}</h3>
          {open.map((complaint) => (
            <ComplaintPart key={complaint.key} card={card.id} complaint={complaint} today={today} saving={saving} />
          ))}
        </section>
      )}
      <section className={panels['part']}>
        <h3>{words('add')}</h3>
        <ComplaintForm customer={card.id} today={today} saving={saving} />
      </section>
      {over.length > 0 && (
        <section className={panels['part']}>
          <h3>{words('over')}</h3>
          {over.map((complaint) => (
            <ComplaintPart key={complaint.key} card={card.id} complaint={complaint} today={today} saving={saving} />
          ))}
        </section>
      )}
    </Panel>
  )
}
