import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from './refusal.ts'
import { ShopError } from './shop.ts'

/** As the form library keeps an error: the kind of check that failed, and a sentence where it was a refusal. */
type KeptError = { readonly type: string | number; readonly message?: string | undefined }

export const REFUSED = 'refused'

/** The sentence below a field; the schema's own messages are for programmers and stay out of sight. */
export function useFieldErrors() {
  const words = useTranslations('fieldErrors')
  return (error: KeptError | undefined, isPostalCode = false): string | undefined => {
    if (error === undefined) return undefined
    if (error.type === REFUSED) return error.message
    if (isPostalCode) return words('postalCode')
    if (error.type === 'max_length') return words('tooLong')
    if (error.type === 'min_length') return words('required')
    return error.type === 'picklist' ? words('choose') : words('other')
  }
}

/** A refusal as an error of the field that main names; null where it names none of the form's own. */
export function useRefusedField() {
  const language = useLocale()
  return <F extends string>(error: unknown, fields: readonly F[]) => {
    const field = error instanceof ShopError ? fields.find((one) => one === error.field) : undefined
    return field === undefined ? null : { field, error: { type: REFUSED, message: sentenceOf(error, language) } }
  }
}
