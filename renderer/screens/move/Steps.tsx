import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'

/** The five steps on the new PC, on the screen and on paper alike; `sheet` opens the copy, null where it is not locked. */
export function Steps({ sheet }: { readonly sheet: string | null }) {
  const words = useTranslations('move')
  const steps = useTranslations('backupLock')
  const visit = useVisitWord()
  return (
    <ol>
      <li>{steps('step1')}</li>
      <li>{steps('step2')}</li>
      <li>{steps('step3')}</li>
      <li>{sheet === null ? words('noPassphrase') : words('typePassphrase', { sheet })}</li>
      <li>{steps('step5', { visit })}</li>
    </ol>
  )
}
