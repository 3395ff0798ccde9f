import type { Day } from '#domain/day.ts'
import { type Photo, PHOTO_KINDS } from '#domain/people/photo.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { dayText } from '../../lib/entryDrafts.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import type { PhotoActs } from './PhotoOpen.tsx'
import styles from './Photos.module.css'

type Props = PhotoActs & { readonly photo: Photo; readonly today: Day }

/** What a picture shows, of when, and the way off the card. */
export function PhotoForm({ photo, today, onSave, onTakeOff, onClose }: Props) {
  const words = useTranslations('photos')
  const common = useTranslations('common')
  const quick = useTranslations('quick')
  const dayWords = useDayWords(today)
  const [kind, setKind] = useState(photo.kind)
  const [caption, setCaption] = useState(photo.caption)
  const [text, setText] = useState(photo.takenOn === null ? '' : dayText(photo.takenOn))
  const [isAsked, setAsked] = useState(false)
  const day = text.trim() === '' ? null : typedDay(text, today)
  const isWrong = text.trim() !== '' && (day === null || day > today)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) setAsked(true)
    else onSave({ kind, caption: caption.trim(), takenOn: day })
  }
  return (
    <form className={forms['form']} noValidate onSubmit={submit}>
      <Choice
        label={words('kind')}
        options={PHOTO_KINDS.map((value) => ({ value, words: words(`kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <div className={forms['pair']}>
        <TextField
          label={words('caption')}
          value={caption}
          maxLength={200}
          onChange={({ currentTarget }) => setCaption(currentTarget.value)}
        />
        <TextField
          label={words('takenOn')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          hint={day === null ? words('takenOnHint') : quick('readAs', { day: dayWords(day) })}
          error={isAsked && isWrong ? words('takenOnWrong') : undefined}
        />
      </div>
      <div className={styles['acts']}>
        <Button look="quiet" onClick={onTakeOff}>
          {words('takeOff')}
        </Button>
        <Button onClick={onClose}>{common('close')}</Button>
        <Button look="main" type="submit">
          {words('save')}
        </Button>
      </div>
    </form>
  )
}
