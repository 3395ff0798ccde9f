import { UNSEEN_YEARS_MAX } from '#domain/people/filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { unseenQuery, unseenWhere } from '../../lib/queries/rights.ts'
import { CUSTOMERS, go } from '../../stores/place.ts'
import { giveQuestion } from '../../stores/search.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'

const OFFERED = ['3', '5', '10'] as const

type Chosen = (typeof OFFERED)[number] | 'other'

/** 長くお見えでない方: how many there are, and the way to them; what becomes of them the owner says there. */
export function UnseenPart() {
  const words = useTranslations('unseen')
  const [chosen, setChosen] = useState<Chosen>('5')
  const [typed, setTyped] = useState('7')
  const years = chosen === 'other' ? yearsIn(typed) : Number(chosen)
  return (
    <Part title={words('title')}>
      <p>{words('text')}</p>
      <Choice
        label={words('years')}
        options={[
          ...OFFERED.map((value) => ({ value, words: words('year', { count: Number(value) }) })),
          { value: 'other', words: words('other') },
        ]}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === 'other' && (
        <TextField
          label={words('typed')}
          value={typed}
          inputMode="numeric"
          error={years === null ? words('wrong') : undefined}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      {years !== null && <Found years={years} />}
    </Part>
  )
}

function Found({ years }: { readonly years: number }) {
  const words = useTranslations('unseen')
  const { data } = useQuery(unseenQuery(years))
  if (data === undefined) return null
  if (data.count === 0) return <p role="status">{words('nobody', { years })}</p>
  const open = () => {
    giveQuestion({ text: '', where: unseenWhere(years) })
    go(CUSTOMERS)
  }
  return (
    <>
      <p role="status">{words('count', { years, count: data.count })}</p>
      <Button onClick={open}>{words('open')}</Button>
      <p className={forms['soft']}>{words('how')}</p>
    </>
  )
}

/** Full-width digits too; null where it is no number of years. */
function yearsIn(text: string): number | null {
  const digits = text.normalize('NFKC').trim()
  const years = /^\d{1,2}$/.test(digits) ? Number(digits) : 0
  return years >= 1 && years <= UNSEEN_YEARS_MAX ? years : null
}
