import type { Day } from '#domain/day.ts'
import type { CustomerCard, Refused } from '#domain/people/card.ts'
import { CHANNELS, type Channel } from '#domain/timeline/contact.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { OnDay } from './OnDay.tsx'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day }

/** ご案内不要 by channel and 一切ご連絡しない: what was asked, when and how, and its withdrawal. */
export function RefusalsPart({ card, today }: Props) {
  const words = useTranslations('states')
  const saving = useSaving()
  const [isOpen, setIsOpen] = useState(false)
  const { refused } = card.states
  return (
    <section className={styles['part']}>
      <h3>{words('refusals')}</h3>
      {refused.length === 0 && <p className={styles['soft']}>{words('noRefusals')}</p>}
      <ul className={styles['list']}>
        {refused.map((one) => (
          <li key={one.key}>
            <Asked refused={one} today={today} />
            <Button onClick={() => void saving.save('refusals:withdraw', { key: one.key, on: today })}>
              {words('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <SavedSaid saving={saving} />
      <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words('openRefusal')}
      </Button>
      {isOpen && (
        <NewRefusal
          today={today}
          onAdd={(asked) =>
            void saving
              .save('refusals:add', { customer: card.id, ...asked })
              .then((done) => done !== null && setIsOpen(false))
          }
        />
      )}
    </section>
  )
}

function Asked({ refused, today }: { readonly refused: Refused; readonly today: Day }) {
  const words = useTranslations('states')
  const channels = useTranslations('channels')
  const dayWords = useDayWords(today)
  const { scope, channel, howAsked } = refused
  const day = dayWords(refused.since)
  const by = channel === 'all' ? words('allChannels') : channels(channel)
  const line =
    scope === 'everything'
      ? words('everythingLine', { day })
      : words('refusalLine', { scope: words('promotion'), channel: by, day })
  return (
    <p>
      <strong>{line}</strong>
      {howAsked !== '' && <br />}
      {howAsked}
    </p>
  )
}

type NewProps = { readonly today: Day; readonly onAdd: (asked: Omit<Refused, 'key'>) => void }

function NewRefusal({ today, onAdd }: NewProps) {
  const words = useTranslations('states')
  const quick = useTranslations('quick')
  const channels = useTranslations('channels')
  const [scope, setScope] = useState<Refused['scope']>('promotion')
  const [channel, setChannel] = useState<Channel | 'all'>('all')
  const [howAsked, setHowAsked] = useState('')
  return (
    <OnDay
      label={words('since')}
      act={words('addRefusal')}
      today={today}
      atFirst={quick('today')}
      onDo={(since) => onAdd({ scope, channel: scope === 'everything' ? 'all' : channel, since, howAsked })}
    >
      <Choice
        label={words('scope')}
        options={[
          { value: 'promotion', words: words('promotion') },
          { value: 'everything', words: words('everything') },
        ]}
        value={scope}
        onChange={setScope}
      />
      {scope === 'promotion' && (
        <Choice
          label={words('channel')}
          options={[
            { value: 'all', words: words('allChannels') },
            ...CHANNELS.map((value) => ({ value, words: channels(value) })),
          ]}
          value={channel}
          onChange={setChannel}
        />
      )}
      <TextField
        label={words('howAsked')}
        value={howAsked}
        maxLength={200}
        onChange={({ currentTarget }) => setHowAsked(currentTarget.value)}
      />
    </OnDay>
  )
}
