import { TEXT_MAX } from '#domain/exchange/caps.ts'
import { APOLOGY_PARTS, type ApologyTexts } from '#domain/voices/complaint.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import panels from '../card/Panels.module.css'
import styles from './Complaints.module.css'

type Props = {
  readonly texts: ApologyTexts
  /** `isToWrite`: the letter is opened with them. */
  readonly onSave: (texts: ApologyTexts, isToWrite: boolean) => Promise<void>
}

/** お詫び, 何が起きたか, なぜ, これから: one text each, as the letter says them. */
export function ApologyForm({ texts, onSave }: Props) {
  const words = useTranslations('complaints')
  const [typed, setTyped] = useState(texts)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSave(typed, false)
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <p className={panels['soft']}>{words('textsHint')}</p>
      {APOLOGY_PARTS.map((part) => (
        <TextArea
          key={part}
          label={words(`parts.${part}`)}
          rows={2}
          maxLength={TEXT_MAX}
          value={typed[part]}
          onChange={({ currentTarget }) => setTyped({ ...typed, [part]: currentTarget.value })}
        />
      ))}
      <div className={panels['offers']}>
        <Button type="submit">{words('keepTexts')}</Button>
        <Button look="main" onClick={() => void onSave(typed, true)}>
          {words('write')}
        </Button>
      </div>
    </form>
  )
}
