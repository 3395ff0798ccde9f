import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'

/** What a try came to, in words; `form` says what is asked for where it had not even that form. */
export function usePinTrouble() {
  const words = useTranslations('pin')
  const language = useLocale()
  return (error: unknown, form: 'pinForm' | 'numberForm'): string | undefined => {
    if (error === null) return undefined
    return error instanceof ShopError && error.code === 'bad-input' ? words(form) : sentenceOf(error, language)
  }
}
