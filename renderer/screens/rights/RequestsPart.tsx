import type { Day } from '#domain/day.ts'
import type { Request } from '#domain/rights/request.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { requestsQuery } from '../../lib/queries/rights.ts'
import { useMore } from '../../lib/useMore.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import { ErasureAgain } from './ErasureAgain.tsx'
import { RequestLine } from './RequestLine.tsx'
import styles from './Rights.module.css'

const AT_FIRST = 10

/** お申し出の記録 of everyone: what waits for an answer first; a name leads to its card. */
export function RequestsPart({ today }: { readonly today: Day }) {
  const words = useTranslations('requests')
  const outputs = useTranslations('outputs')
  const { data: requests } = useQuery(requestsQuery(null))
  const { shown, left, more } = useMore(requests ?? [], AT_FIRST, AT_FIRST)
  const waiting = (requests ?? []).filter(({ answered }) => answered === null).length
  return (
    <Part title={words('title')}>
      <p>{words('text')}</p>
      {requests?.length === 0 && <p className={forms['soft']}>{words('none')}</p>}
      {waiting > 0 && <p>{words('waitingCount', { count: waiting })}</p>}
      <ul className={styles['requests']} aria-label={words('title')}>
        {shown.map((request) => (
          <li key={request.key}>
            <Who request={request} />
            <RequestLine request={request} today={today} />
            {request.removed !== null && <ErasureAgain request={request} rows={request.removed} />}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={more}>
          {outputs('more')}
        </Button>
      )}
    </Part>
  )
}

function Who({ request: { person, name } }: { readonly request: Request }) {
  const words = useTranslations('requests')
  if (name === null) return <p className={styles['gone']}>{words('gone', { number: person })}</p>
  return (
    <Button look="quiet" onClick={() => openCard(person, 'rights')}>
      {name}
    </Button>
  )
}
