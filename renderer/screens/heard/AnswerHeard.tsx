import { TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import { CHANNELS } from '#domain/timeline/contact.ts'
import type { HeardAnswer } from '#domain/voices/heard.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { SelectOne } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { OnDay } from '../card/OnDay.tsx'
import styles from './Heard.module.css'

type Props = {
  readonly today: Day
  readonly onAnswer: (how: HeardAnswer) => void
  readonly onClose: () => void
}

const WAYS = [...CHANNELS, 'noted'] as const

/** How and when it was answered. Where that stands on the card already, only the day is kept. */
export function AnswerHeard({ today, onAnswer, onClose }: Props) {
  const words = useTranslations('heard')
  const channels = useTranslations('channels')
  const quick = useTranslations('quick')
  const part = useRef<HTMLDivElement>(null)
  const [way, setWay] = useState<(typeof WAYS)[number]>('phone')
  const [word, setWord] = useState('')
  useEffect(() => part.current?.querySelector('select')?.focus(), [])
  useCommand('back', onClose)
  const isNoted = way === 'noted'
  return (
    <div ref={part} role="group" aria-label={words('answerTitle')} className={styles['answer']}>
      <OnDay
        label={words('answerDay')}
        act={words('keepAnswer')}
        today={today}
        atFirst={quick('today')}
        onDo={(on) => onAnswer({ on, channel: isNoted ? null : way, word: isNoted ? '' : word })}
      >
        <SelectOne
          label={words('answerTitle')}
          options={WAYS.map((value) => ({ value, words: value === 'noted' ? words('noted') : channels(value) }))}
          value={way}
          onChange={setWay}
        />
        {!isNoted && (
          <TextArea
            label={words('word')}
            rows={2}
            maxLength={TEXT_MAX}
            value={word}
            onChange={({ currentTarget }) => setWord(currentTarget.value)}
          />
        )}
      </OnDay>
    </div>
  )
}
