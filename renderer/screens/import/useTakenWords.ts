import type { Content } from '#domain/exchange/table.ts'
import { useTranslations } from 'use-intl'

/** What became of the lines of a file. */
type Counts = {
  readonly added: number
  readonly merged: number
  readonly skipped: number
  readonly rejected: number
}

/** 「500人を取り込みました（まとめた方12人、取り込めなかった行3）」; nothing is said of what there was none of. */
export function useTakenWords() {
  const words = useTranslations('import')
  return ({ added, merged, skipped, rejected }: Counts, content: Content): string => {
    const isPeople = content === 'people'
    const parts = [
      merged > 0 && words('doneMerged', { count: merged }),
      skipped > 0 && words(isPeople ? 'doneSkippedPeople' : 'doneSkippedEntries', { count: skipped }),
      rejected > 0 && words('doneRejected', { count: rejected }),
    ].filter((part) => part !== false)
    const whole = words(isPeople ? 'donePeople' : 'doneEntries', { count: added + merged })
    return parts.length === 0 ? whole : `${whole}${words('doneParts', { parts: parts.join(words('between')) })}`
  }
}
