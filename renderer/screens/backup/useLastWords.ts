import type { BackupState } from '#domain/backup/backup.ts'
import { useTranslations } from 'use-intl'

/** 最後の控え：きょう18:05・USB青; a copy that lies on this PC alone says so. */
export function useLastWords(): (last: NonNullable<BackupState['last']>) => string {
  const words = useTranslations('backups')
  const when = (daysAgo: number, time: string): string => {
    if (daysAgo <= 0) return words('today', { time })
    return daysAgo === 1 ? words('yesterday', { time }) : words('daysAgo', { days: daysAgo })
  }
  return ({ daysAgo, time, place }) =>
    words('last', { when: when(daysAgo, time), place: place === '' ? words('here') : place })
}
