import type { Purpose } from '#domain/rights/purpose.ts'
import { PURPOSE_MAX } from '#domain/rights/purpose.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { purposeQuery } from '../../lib/queries/rights.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useSheet } from '../../lib/useSheet.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import forms from '../forms.module.css'
import { OnPaper } from '../OnPaper.tsx'
import { Part } from '../Page.tsx'
import { SHEET_SIZES, type SheetSize, usePageSize } from '../usePageSize.ts'
import styles from './Rights.module.css'

/** 利用目的: the shop's words, and a notice of them for the counter. */
export function PurposePart() {
  const words = useTranslations('purpose')
  const { data: purpose } = useQuery(purposeQuery(useLocale()))
  const saving = useSaving()
  return (
    <Part title={words('title')}>
      <p>{words('text')}</p>
      {purpose !== undefined && (
        <PurposeForm
          key={purpose.text}
          purpose={purpose}
          onSave={(text) => void saving.save('purpose:save', { text })}
        />
      )}
      <SavedSaid saving={saving} />
      {purpose !== undefined && <NoticePart text={purpose.text} />}
    </Part>
  )
}

type FormProps = { readonly purpose: Purpose; readonly onSave: (text: string | null) => void }

function PurposeForm({ purpose, onSave }: FormProps) {
  const words = useTranslations('purpose')
  const [text, setText] = useState(purpose.text)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(text.trim() === '' ? null : text)
  }
  return (
    <form className={`${forms['form']} ${styles['purpose']}`} onSubmit={save}>
      <TextArea
        label={words('words')}
        rows={8}
        maxLength={PURPOSE_MAX}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles['ways']}>
        {purpose.isOwn && <Button onClick={() => onSave(null)}>{words('propose')}</Button>}
        <Button type="submit">{words('save')}</Button>
      </div>
    </form>
  )
}

function NoticePart({ text }: { readonly text: string }) {
  const words = useTranslations('purpose')
  const [size, setSize] = useState<SheetSize>('a5')
  const sheet = useSheet('purpose')
  return (
    <>
      <div className={styles['ways']}>
        <Choice
          label={words('paper')}
          options={SHEET_SIZES.map((value) => ({ value, words: words(`sizes.${value}`) }))}
          value={size}
          onChange={setSize}
        />
        <Button onClick={sheet.print}>{words('print')}</Button>
      </div>
      {sheet.file !== null && <Said kind="done">{words('saved', { file: sheet.file })}</Said>}
      {sheet.trouble !== null && <Said kind="trouble">{sheet.trouble}</Said>}
      {sheet.isOn && <Notice text={text} size={size} />}
    </>
  )
}

function Notice({ text, size }: { readonly text: string; readonly size: SheetSize }) {
  const words = useTranslations('purpose')
  usePageSize(size)
  return (
    <OnPaper title={words('heading')} isPlain>
      <p className={styles['onPaper']}>{text}</p>
    </OnPaper>
  )
}
