import type { TemplateCode } from '#domain/letters/template.ts'
import type { Day } from '#domain/day.ts'
import type { Voice } from '#domain/timeline/voice.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRowFocus } from '../../lib/useRowFocus.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { AnswerHeard } from '../heard/AnswerHeard.tsx'
import { VoiceLine } from './VoiceLine.tsx'
import styles from './Voices.module.css'

const VOICE_REPLY = 'voice-reply' as TemplateCode

type Props = {
  readonly voices: readonly Voice[]
  readonly total: number
  readonly today: Day
  /** Null where all of them are there. */
  readonly onMore: (() => void) | null
}

/** まだお返事していないお声, the unhappy first: answered by letter, or told that it was. */
export function WaitingVoices({ voices, total, today, onMore }: Props) {
  const words = useTranslations('voices')
  const saving = useSaving()
  const list = useRowFocus(voices)
  return (
    <section className={styles['part']} aria-labelledby="waiting">
      <h2 id="waiting">
        {words('waiting')}
        {total > 0 && <span className={styles['count']}>{words('waitingCount', { count: total })}</span>}
      </h2>
      <SavedSaid saving={saving} saysAll>
        {words('answered')}
      </SavedSaid>
      {total === 0 && <p className={styles['soft']}>{words('nothingWaits')}</p>}
      <ul ref={list} className={styles['voices']} aria-label={words('waiting')}>
        {voices.map((voice) => (
          <WaitingLine key={voice.key} voice={voice} today={today} saving={saving} />
        ))}
      </ul>
      {onMore !== null && <Button onClick={onMore}>{words('more')}</Button>}
    </section>
  )
}

type LineProps = { readonly voice: Voice; readonly today: Day; readonly saving: ReturnType<typeof useSaving> }

function WaitingLine({ voice, today, saving }: LineProps) {
  const words = useTranslations('voices')
  const [isAnswering, setAnswering] = useState(false)
  const { key, customer, called } = voice
  const who = `${called.name} ${called.honorific}`
  const write = () => go({ at: 'write', to: [customer], template: VOICE_REPLY, reason: null })
  return (
    <li data-mood={voice.heard?.mood}>
      <VoiceLine voice={voice} today={today} />
      <div className={styles['acts']}>
        <Button aria-label={words('writeTo', { who })} onClick={write}>
          {words('write')}
        </Button>
        <Button
          aria-label={words('answerOf', { who })}
          aria-expanded={isAnswering}
          onClick={() => setAnswering(!isAnswering)}
        >
          {words('answer')}
        </Button>
      </div>
      {isAnswering && (
        <div className={styles['answering']}>
          <AnswerHeard
            today={today}
            onAnswer={(how) => void saving.save('voices:answer', { ...how, key })}
            onClose={() => setAnswering(false)}
          />
        </div>
      )}
    </li>
  )
}
