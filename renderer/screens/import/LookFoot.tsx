import type { ImportPreview } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { isCountCertain, type Open, openQuestion, taken } from '../../lib/importAnswers.ts'
import { look, runImport, useImporting } from '../../stores/importing.ts'
import { Button } from '../../ui/Button.tsx'
import { intoSight } from '../../ui/intoSight.ts'

type Props = { readonly preview: ImportPreview }

const REASONS = {
  columns: 'reasonColumns',
  doubled: 'reasonDoubled',
  reread: 'reasonReread',
  known: 'reasonKnown',
  duplicates: 'reasonDuplicates',
  nobody: 'reasonNobody',
} as const satisfies Record<Open, string>

/** Where each question stands on the page. */
export const QUESTIONS = { columns: 'columns-asked', known: 'known-asked', duplicates: 'duplicates-asked' } as const

/** Why the main button has to wait. */
export function OpenQuestion({ preview }: Props) {
  const words = useTranslations('import')
  const { answers, draft } = useImporting()
  const open = openQuestion(preview, answers, draft)
  return <p role="status">{open !== null && words(REASONS[open])}</p>
}

export function LookAct({ preview }: Props) {
  const words = useTranslations('import')
  const { answers, draft, busy } = useImporting()
  const open = openQuestion(preview, answers, draft)
  const isBusy = busy !== null
  const isReread = open === 'reread' || open === 'doubled'
  const go = () => {
    if (isBusy) return
    if (open === null) void runImport()
    else if (open === 'reread') void look({ columns: draft, content: preview.content })
    else showQuestion(open)
  }
  const count = taken(preview, answers)
  const counted = words(preview.content === 'people' ? 'runPeople' : 'runEntries', { count })
  const run = isCountCertain(preview, answers) ? counted : words('run')
  return (
    <Button look="main" aria-disabled={isBusy || (open !== null && open !== 'reread')} onClick={go}>
      {isReread ? words('reread') : run}
    </Button>
  )
}

/** Whoever presses too early is led to what is not answered yet. */
function showQuestion(open: Open): void {
  if (open === 'nobody' || open === 'reread') return
  const asked = document.getElementById(QUESTIONS[open === 'doubled' ? 'columns' : open])
  intoSight(asked)
  asked?.querySelector<HTMLElement>('input, select')?.focus()
}
