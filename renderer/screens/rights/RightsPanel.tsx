import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { requestsQuery } from '../../lib/queries/rights.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { AnswerForm } from './AnswerForm.tsx'
import { DisclosurePart } from './DisclosurePart.tsx'
import { NewRequest } from './NewRequest.tsx'
import { RequestLine } from './RequestLine.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** 個人情報のお申し出: what this person asked about the record, the answers, and the record to be shown. */
export function RightsPanel({ card, today, onClose }: Props) {
  const words = useTranslations('requests')
  const common = useTranslations('common')
  const saving = useSaving()
  const { data: requests = [] } = useQuery(requestsQuery(card.id))
  return (
    <Panel title={words('panel')} closeWords={common('close')} onClose={onClose}>
      <section className={panels['part']}>
        <h3>{words('theirs')}</h3>
        {requests.length === 0 && <p className={panels['soft']}>{words('noneHere')}</p>}
        {requests.map((request) => (
          <div key={request.key} className={panels['entry']}>
            <RequestLine request={request} today={today} />
            <AnswerForm request={request} today={today} saving={saving} />
          </div>
        ))}
        <SavedSaid saving={saving} />
        <NewRequest customer={card.id} today={today} saving={saving} />
      </section>
      <DisclosurePart customer={card.id} />
    </Panel>
  )
}
