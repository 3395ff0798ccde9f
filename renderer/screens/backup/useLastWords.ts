import type { BackupState, CopyAge } from '#domain/backup/backup.ts'
import { useTranslations } from 'use-intl'

/** 最後の控え：きょう18:05・USB青; a copy that lies on this PC alone says so. */
export function useLastWords(): (last: NonNullable<BackupState['last']>) => string {
  const words = useTranslations('backups')
  const age = useAgeWords()
  return ({ place, ...last }) => words('last', { when: age(last), place: place === '' ? words('here') : place })
}

/** きょう18:05, きのう18:05, 3日前. */
export function useAgeWords(): (age: CopyAge) => string {
  const words = useTranslations('backups')
  return ({ daysAgo, time }) => {
    if (daysAgo <= 0) return words('today', { time })
    return daysAgo === 1 ? words('yesterday', { time }) : words('daysAgo', { days: daysAgo })
  }
}
