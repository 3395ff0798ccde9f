import { type Spent, SPENT_WITHIN } from '#domain/people/filter.ts'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { typedYen } from '../../lib/typedYen.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SaveOrClose } from '../SaveOrClose.tsx'
import styles from './SpentForm.module.css'

type Wrong = { readonly field: 'least' | 'most'; readonly why: 'wrong' | 'upsideDown' | 'nothing' }

type Props = {
  readonly spent: Spent | null
  readonly onSpent: (spent: Spent) => void
  readonly onClose: () => void
}

/** お買い上げの合計 between amounts of the owner's own. */
export function SpentForm({ spent, onSpent, onClose }: Props) {
  const words = useTranslations('spent')
  const [within, setWithin] = useState(spent?.within ?? 'year')
  const [texts, setTexts] = useState({ least: String(spent?.least ?? ''), most: String(spent?.most ?? '') })
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const read = amountsIn(texts)
    if ('why' in read) setWrong(read)
    else onSpent({ within, ...read })
  }
  const field = (name: Wrong['field'], label: 'from' | 'to') => (
    <TextField
      label={words(label)}
      inputMode="numeric"
      value={texts[name]}
      maxLength={20}
      ref={name === 'least' ? first : null}
      error={wrong?.field === name ? words(wrong.why) : undefined}
      onChange={({ currentTarget }) => {
        setTexts({ ...texts, [name]: currentTarget.value })
        setWrong(null)
      }}
    />
  )
  return (
    <form className={styles['form']} aria-label={words('title')} onSubmit={submit}>
      <Choice
        label={words('period')}
        options={SPENT_WITHIN.map((value) => ({ value, words: words(`within.${value}`) }))}
        value={within}
        onChange={setWithin}
      />
      {field('least', 'from')}
      {field('most', 'to')}
      <span className={styles['acts']}>
        <SaveOrClose save={words('narrow')} onClose={onClose} />
      </span>
    </form>
  )
}

function amountsIn(texts: { readonly least: string; readonly most: string }): Pick<Spent, 'least' | 'most'> | Wrong {
  const least = typedYen(texts.least)
  if (least === 'wrong') return { field: 'least', why: 'wrong' }
  const most = typedYen(texts.most)
  if (most === 'wrong') return { field: 'most', why: 'wrong' }
  if (least.yen === null && most.yen === null) return { field: 'least', why: 'nothing' }
  if (least.yen !== null && most.yen !== null && most.yen < least.yen) return { field: 'most', why: 'upsideDown' }
  return { least: least.yen, most: most.yen }
}
