import type { Day } from '#domain/day.ts'
import type { HeardEntry } from '#domain/timeline/entry.ts'
import { isWaiting } from '#domain/voices/heard.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { heardDraftOf, heardEditSchema } from '../../lib/heardDrafts.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { EntryFoot } from '../card/EntryFoot.tsx'
import forms from '../forms.module.css'
import { AnswerHeard } from './AnswerHeard.tsx'
import styles from './Heard.module.css'
import { HeardFields } from './HeardFields.tsx'

type Props = { readonly entry: HeardEntry; readonly today: Day; readonly onTrash: () => void }

/** What was heard, to be put right, answered, or removed. */
export function HeardEdit({ entry, today, onTrash }: Props) {
  const words = useTranslations('heard')
  const saving = useSaving()
  const [isAnswering, setAnswering] = useState(false)
  const { key, answeredOn } = entry
  const form = useForm({
    resolver: valibotResolver(heardEditSchema(key, today)),
    defaultValues: heardDraftOf(entry),
  })
  const save = form.handleSubmit((typed) => saving.save('voices:edit', typed))
  return (
    <div className={forms['form']}>
      {isWaiting(entry) && !isAnswering && (
        <div className={styles['answers']}>
          <Button onClick={() => setAnswering(true)}>{words('answer')}</Button>
        </div>
      )}
      {isWaiting(entry) && isAnswering && (
        <AnswerHeard
          today={today}
          onAnswer={(how) => void saving.save('voices:answer', { ...how, key })}
          onClose={() => setAnswering(false)}
        />
      )}
      {answeredOn !== null && (
        <div className={styles['answers']}>
          <Button look="quiet" onClick={() => void saving.save('voices:unanswer', { key })}>
            {words('takeBack')}
          </Button>
        </div>
      )}
      <form className={forms['form']} noValidate onSubmit={(event) => void save(event)}>
        <HeardFields form={form} today={today} />
        <EntryFoot saving={saving} trashWords={words('remove')} onTrash={onTrash} />
      </form>
    </div>
  )
}
