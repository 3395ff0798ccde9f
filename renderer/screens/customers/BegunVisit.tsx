import type { Day } from '#domain/day.ts'
import { useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import type { DraftForm } from './AddForm.tsx'

type Props = { readonly form: DraftForm; readonly today: Day }

/** The visit with which the name came up, kept together with the person unless it is left out here. */
export function BegunVisit({ form, today }: Props) {
  const words = useTranslations('add')
  const amounts = useTranslations('timeline')
  const dayWords = useDayWords(today)
  const visit = useVisitWord()
  const begun = useWatch({ control: form.control, name: 'visit' })
  if (begun === null) return null
  const { day, item, amount } = begun
  const what = [item, amount === null ? '' : amounts('yen', { amount })].filter((part) => part !== '').join('・')
  const leaveOut = (
    <Button look="quiet" onClick={() => form.setValue('visit', null)}>
      {words('withoutVisit', { visit })}
    </Button>
  )
  return (
    <Said kind="done" action={leaveOut}>
      {words('begun', { visit, day: dayWords(day), what })}
    </Said>
  )
}
