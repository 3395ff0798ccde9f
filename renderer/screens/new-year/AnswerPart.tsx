import type { NewYearList } from '#domain/letters/new-year.ts'
import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside } from '../Page.tsx'
import { isUnanswered } from './homes.ts'

const TEMPLATES = {
  'new-year': 'new-year-late' as TemplateCode,
  'mid-winter': 'mid-winter' as TemplateCode,
} as const satisfies Readonly<Record<NonNullable<NewYearList['answerAs']>, TemplateCode>>

/** Those whose card came and to whom nothing was said for it, while there is time to answer. */
export function AnswerPart({ list: { answerAs, homes } }: { readonly list: NewYearList }) {
  const words = useTranslations('newYear')
  const to = homes.filter(isUnanswered).map(({ customer }) => customer)
  if (answerAs === null || to.length === 0) return null
  const some = to.slice(0, LETTERS_AT_ONCE)
  const write = () => go({ at: 'write', to: some, template: TEMPLATES[answerAs], reason: 'nenga-received' })
  return (
    <Beside action={<Button onClick={write}>{words('answer', { count: some.length })}</Button>}>
      <p>{words(answerAs === 'new-year' ? 'answerHint' : 'answerLate')}</p>
    </Beside>
  )
}
