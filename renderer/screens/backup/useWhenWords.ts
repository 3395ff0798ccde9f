import type { BackupState } from '#domain/backup/backup.ts'
import { useTranslations } from 'use-intl'

/** きょう18:05, きのう18:05, 3日前. */
export function useWhenWords(): (last: NonNullable<BackupState['last']>) => string {
  const words = useTranslations('backups')
  return ({ daysAgo, time }) => {
    if (daysAgo <= 0) return words('today', { time })
    return daysAgo === 1 ? words('yesterday', { time }) : words('daysAgo', { days: daysAgo })
  }
}
