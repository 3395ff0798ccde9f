import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Quick.module.css'

type Props = { readonly customer: Id; readonly today: Day }

/** The ways by which somebody comes to the shop by themselves. */
const WAYS = ['phone', 'line', 'mail'] as const satisfies readonly Channel[]

/** お客様からのご連絡, one press each: that it came is kept at once, and what was said can be added to its line. */
export function IncomingLine({ customer, today }: Props) {
  const words = useTranslations('quick')
  const channels = useTranslations('channels')
  const saving = useSaving()
  const [came, setCame] = useState<Channel | null>(null)
  const record = async (channel: Channel) => {
    const contact = { customer, day: today, direction: 'from-them', channel, body: '' } as const
    if ((await saving.save('contacts:record', contact)) !== null) setCame(channel)
  }
  return (
    <>
      <div role="group" aria-label={words('incoming')} className={styles['incoming']}>
        <span>{words('incoming')}</span>
        {WAYS.map((channel) => (
          <Button key={channel} look="quiet" onClick={() => void record(channel)}>
            {channels(channel)}
          </Button>
        ))}
      </div>
      <SavedSaid saving={saving}>{came !== null && words('cameBy', { channel: channels(came) })}</SavedSaid>
    </>
  )
}
