import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { back } from '../../stores/place.ts'
import { useWriting } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { LetterOpen } from './LetterOpen.tsx'
import { WithoutMissing } from './WithoutMissing.tsx'
import { useLetters } from './useLetters.ts'
import styles from './Write.module.css'

type Props = {
  readonly to: readonly Id[]
  readonly template: TemplateCode | null
  readonly reason: ReasonCode | null
  readonly today: Day
}

/** The sheets as they will be on the left, and whom they go to on the right. */
export function Write({ to, template, reason, today }: Props) {
  const words = useTranslations('write')
  const language = useLocale()
  const shown = useShown(to)
  const { request, preview, error } = useLetters(to, template, reason)
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{words('title')}</h1>
        <Button look="quiet" onClick={back}>
          {words('back')}
        </Button>
      </header>
      {error !== null && (
        <div className={styles['trouble']}>
          <Said kind="trouble" action={<WithoutMissing to={to} error={error} />}>
            {sentenceOf(error, language)}
          </Said>
        </div>
      )}
      {preview !== null && shown !== undefined && (
        <LetterOpen request={request} preview={preview} customer={shown} who={whoOf(preview, shown)} today={today} />
      )}
    </main>
  )
}

/** Whoever was turned to last, if still among them. */
function useShown(to: readonly Id[]): Id | undefined {
  const shown = useWriting((state) => state.shown)
  return to.find((id) => id === shown) ?? to[0]
}

function whoOf({ letters, leftOut }: LetterPreview, customer: Id): string {
  const letter = letters.find((each) => each.customer === customer)
  return letter?.who ?? leftOut.find((each) => each.customer === customer)?.name ?? ''
}
