import type { CopyEntry } from '#domain/backup/backup.ts'
import type { Day } from '#domain/day.ts'
import type { CopyGone } from '#domain/rights/kinds-of-data.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { copiesQuery } from '../../lib/queries/backup.ts'
import { kindsQuery } from '../../lib/queries/rights.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSheet } from '../../lib/useSheet.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SelectOne } from '../../ui/Select.tsx'
import { useLocale } from 'use-intl'
import forms from '../forms.module.css'
import { OnPaper } from '../OnPaper.tsx'
import { Page, Part } from '../Page.tsx'
import { LeakBlanks, LeakCounts, LeakSteps } from './LeakParts.tsx'

const NOW = 'now'

/** 漏れたかもしれないとき: three steps, and of how many people what is gone; of the records now, or as of a copy that was lost. */
export function LeakScreen({ today }: { readonly today: Day }) {
  const words = useTranslations('leak')
  const rights = useTranslations('rights')
  const language = useLocale()
  const [chosen, setChosen] = useState(NOW)
  const { data } = useQuery(copiesQuery)
  const copies = data?.copies ?? []
  const copy = copies.find((each) => each.copy === chosen) ?? null
  const { data: counted, error } = useQuery(kindsQuery(goneOf(copy)))
  const sheet = useSheet('leak')
  useCommand('print', sheet.print)
  return (
    <Page title={words('title')}>
      <Part title={words('steps')}>
        <LeakSteps />
        <p className={forms['soft']}>{rights('lawNote')}</p>
      </Part>
      <Part title={words('whose')}>
        <Copies copies={copies} chosen={chosen} onChange={setChosen} />
        {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
        {counted === undefined && error === null && <p role="status">{words('counting')}</p>}
        {counted !== undefined && <LeakCounts counted={counted} copy={copy} />}
        <Button onClick={sheet.print}>{words('print')}</Button>
        {sheet.file !== null && <Said kind="done">{words('saved', { file: sheet.file })}</Said>}
        {sheet.trouble !== null && <Said kind="trouble">{sheet.trouble}</Said>}
      </Part>
      {sheet.isOn && (
        <OnPaper title={words('title')}>
          <LeakBlanks today={today} />
          {counted !== undefined && <LeakCounts counted={counted} copy={copy} />}
          <LeakSteps />
          <p>{rights('lawNote')}</p>
        </OnPaper>
      )}
    </Page>
  )
}

function goneOf(copy: CopyEntry | null): CopyGone | null {
  return copy === null ? null : { sequence: copy.sequence, takenOn: copy.takenOn }
}

type CopiesProps = {
  readonly copies: readonly CopyEntry[]
  readonly chosen: string
  readonly onChange: (copy: string) => void
}

function Copies({ copies, chosen, onChange }: CopiesProps) {
  const words = useTranslations('leak')
  const format = useFormatter()
  const called = ({ takenOn, place, people }: CopyEntry) =>
    words('copy', {
      day: format.dateTime(new Date(takenOn), { dateStyle: 'medium' }),
      place: place === '' ? words('thisPc') : place,
      people: people ?? 0,
    })
  return (
    <SelectOne
      label={words('of')}
      options={[
        { value: NOW, words: words('now') },
        ...copies.map((each) => ({ value: each.copy, words: called(each) })),
      ]}
      value={chosen}
      onChange={onChange}
    />
  )
}
