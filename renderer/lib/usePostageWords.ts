import type { Postage } from '#domain/letters/postage.ts'
import { useFormatter, useTranslations } from 'use-intl'

/** 85円×12通＝1,020円, and since when a stamp costs so much. */
export function usePostageWords(): (postage: Postage, letters: number) => string {
  const words = useTranslations('postage')
  const format = useFormatter()
  return ({ each, total, since }, count) => {
    const day = format.dateTime(new Date(since), { year: 'numeric', month: 'long', day: 'numeric' })
    return words('estimate', { each, total, count, since: day })
  }
}
