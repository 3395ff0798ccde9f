import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { SpecialRequest } from '#domain/voices/special-request.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { specialRequestsQuery } from '../../lib/queries/wishes.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import panels from '../card/Panels.module.css'
import { RequestForm } from './RequestForm.tsx'

type Saves = ReturnType<typeof useSaving>

type Props = { readonly customer: Id; readonly today: Day; readonly saving: Saves }

const REFUSAL = 'refusal-request' as TemplateCode

/** What went beyond the usual: accepted or refused, and why. */
export function RequestsPart({ customer, today, saving }: Props) {
  const words = useTranslations('wishes')
  const { data: requests = [] } = useQuery(specialRequestsQuery(customer))
  return (
    <section className={panels['part']}>
      <h3>{words('requests')}</h3>
      <p className={panels['soft']}>{words('requestsHint')}</p>
      <RequestForm
        request={null}
        today={today}
        onSave={async (typed) => (await saving.save('special-requests:record', { ...typed, customer })) !== null}
      />
      {requests.map((request) => (
        <Kept key={request.key} customer={customer} request={request} today={today} saving={saving} />
      ))}
    </section>
  )
}

function Kept({ customer, request, today, saving }: Props & { readonly request: SpecialRequest }) {
  const words = useTranslations('wishes')
  const common = useTranslations('common')
  const dayWords = useDayWords(today)
  const { key, day, text, decided } = request
  return (
    <article className={panels['entry']}>
      <time dateTime={day}>{dayWords(day)}</time>
      <p>{text}</p>
      <p>
        {decided === null
          ? words('decided.open')
          : words(`decided.${decided.as}`, { day: dayWords(decided.on), why: decided.why })}
      </p>
      {decided?.as === 'refused' && (
        <Button onClick={() => go({ at: 'write', to: [customer], template: REFUSAL, reason: null })}>
          {words('writeRefusal')}
        </Button>
      )}
      <Folded moreWords={words('edit')} lessWords={common('close')}>
        <RequestForm
          request={request}
          today={today}
          onSave={async (typed) => (await saving.save('special-requests:edit', { ...typed, key })) !== null}
        />
        <Button look="quiet" onClick={() => void saving.save('special-requests:remove', { key })}>
          {words('remove')}
        </Button>
      </Folded>
    </article>
  )
}
