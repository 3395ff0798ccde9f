import type { Day } from '#domain/day.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import { isByPost } from '#domain/week/ways.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { writeTo } from './MainAct.tsx'
import { SkipForm, WaitForm } from './PutOff.tsx'
import { COPY_CHANNELS, type CopyChannel } from './useCopying.ts'
import type { WeekSaving } from './useWeekSaving.ts'
import styles from './Week.module.css'
import { whoOf } from './WhoLine.tsx'

type Props = {
  readonly row: WeekRow
  readonly today: Day
  readonly saving: WeekSaving
  readonly onCopy: (channel: CopyChannel) => void
  readonly onDone: () => void
}

/** How it went, or why not now: each answer is saved at once, with a word about it where one was written. */
export function RowReceipts({ row, today, saving, onCopy, onDone }: Props) {
  const words = useTranslations('week')
  const receipts = useTranslations('receipts')
  const channels = useTranslations('channels')
  const [word, setWord] = useState('')
  const [asking, setAsking] = useState<'skip' | 'wait' | null>(null)
  const { item, ways } = row
  const who = whoOf(row.called)
  const said = (what: string) => words('saidFor', { who, what })

  // Nobody at home leaves the row as it is; what was opened under it is closed all the same.
  const receive = async (receipt: Receipt, channel: Channel | null, what: string) => {
    if ((await saving.save('week:receipt', { item, receipt, channel, word }, said(what))) !== null) onDone()
  }
  const answer = (receipt: Receipt, channel: Channel | null, what: string) => (
    <Button key={receipt + channel} onClick={() => void receive(receipt, channel, what)}>
      {what}
    </Button>
  )
  const byWire = COPY_CHANNELS.filter((channel) => ways.includes(channel))
  // The way proposed first is the row's own button.
  const toCopy = row.template === null ? [] : byWire.filter((channel) => channel !== row.way)
  const toLater = () => void saving.save('week:at-next-visit', { item }, said(words('ways.atNextVisit')))
  return (
    <div className={styles['receipts']} role="group" aria-label={words('howItWent', { who })}>
      <div className={styles['acts']}>
        {canBeWritten(row) && <Button onClick={() => writeTo(row)}>{words('ways.write')}</Button>}
        {toCopy.map((channel) => (
          <Button key={channel} onClick={() => onCopy(channel)}>
            {words('ways.copy', { channel: channels(channel) })}
          </Button>
        ))}
      </div>
      <TextField
        label={words('wordSaid')}
        value={word}
        onChange={({ currentTarget }) => setWord(currentTarget.value)}
      />
      <div className={styles['acts']}>
        {answer('posted', postedAs(ways), receipts('posted'))}
        {byWire.map((channel) => answer('sent', channel, words('ways.sent', { channel: channels(channel) })))}
        {answer('talked', null, receipts('talked'))}
        {answer('no-answer', null, receipts('no-answer'))}
        {answer('in-person', null, receipts('in-person'))}
      </div>
      <div className={styles['acts']}>
        <Button onClick={toLater}>{words('ways.atNextVisit')}</Button>
        <Button aria-expanded={asking === 'wait'} onClick={() => setAsking(asking === 'wait' ? null : 'wait')}>
          {words('wait')}
        </Button>
        <Button aria-expanded={asking === 'skip'} onClick={() => setAsking(asking === 'skip' ? null : 'skip')}>
          {words('skip')}
        </Button>
      </div>
      {asking === 'skip' && <SkipForm item={item} saving={saving} said={said(words('skipped'))} />}
      {asking === 'wait' && <WaitForm item={item} today={today} saving={saving} said={said} />}
    </div>
  )
}

/** What 投函した means for somebody: a card, or a letter where no card may go. */
export function postedAs(ways: WeekRow['ways']): 'letter' | 'postcard' {
  return ways.includes('letter') && !ways.includes('postcard') ? 'letter' : 'postcard'
}

/** Where the letter is not the row's first button already. */
function canBeWritten({ sentence, way, ways }: WeekRow): boolean {
  const isFirst = sentence.reason !== 'promise-due' && isByPost(way)
  return !isFirst && (ways.includes('postcard') || ways.includes('letter'))
}
