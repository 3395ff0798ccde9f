import type { MergedFields, MergeField } from '#domain/people/merge.ts'
import { useTranslations } from 'use-intl'
import { useBirthdayWords } from '../card/useBirthdayWords.ts'

/** What a card says to one field, in the owner's words. */
export function useMergeValues(): (field: MergeField, fields: MergedFields) => string {
  const words = useTranslations('merge')
  const values = useTranslations('sameValues')
  const channels = useTranslations('channels')
  const birthdayWords = useBirthdayWords()
  return (field, fields) => {
    const { birthday, preferredChannel, cadenceDays } = fields
    if (field === 'kind' || field === 'known') return values(fields[field])
    if (field === 'birthday' && birthday !== null) return birthdayWords(birthday)
    if (field === 'preferredChannel' && preferredChannel !== null) return channels(preferredChannel)
    if (field === 'cadenceDays' && cadenceDays !== null) return words('days', { count: cadenceDays })
    const text = String(fields[field] ?? '')
    return text.trim() === '' ? words('empty') : text
  }
}
