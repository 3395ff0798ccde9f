import type { Day } from '#domain/day.ts'
import type { WeekView } from '#domain/week/week.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { go } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { WeekSheet } from './WeekSheet.tsx'
import { isToDo } from './WeekRows.tsx'

type Props = { readonly view: WeekView; readonly today: Day }

/** The way to the list on paper; all of it is the shop's own. */
export function SheetAsked(props: Props) {
  return useHiding() ? null : <Sheet {...props} />
}

function Sheet({ view, today }: Props) {
  const words = useTranslations('weekSheet')
  const results = useTranslations('paperResults')
  const language = useLocale()
  const saving = useMutation({ mutationFn: () => shop('page:pdf', { sheet: 'week', language }) })
  const file = saving.data?.file ?? null
  useCommand('print', () => saving.mutate())
  return (
    <>
      <Button look="quiet" onClick={() => saving.mutate()}>
        {words('save')}
      </Button>
      <Button look="quiet" onClick={() => go({ at: 'paper-results' })}>
        {results('title')}
      </Button>
      {saving.error !== null && <Said kind="trouble">{sentenceOf(saving.error, language)}</Said>}
      {file !== null && <Said kind="done">{words('saved', { file })}</Said>}
      <WeekSheet rows={view.rows.filter(isToDo)} weekOf={view.weekOf} today={today} />
    </>
  )
}
