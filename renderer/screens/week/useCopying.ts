import type { CopyAsked } from '#domain/letters/mailing.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { keepCopied } from '../../stores/writing.ts'
import { whoOf } from './WhoLine.tsx'

export type CopyChannel = CopyAsked['channel']

export const COPY_CHANNELS = ['line', 'sms', 'mail'] as const satisfies readonly CopyChannel[]

/** 「文をコピー」 for a row; whether it was sent is asked once the owner comes back (write/CopiedAsked). */
export function useCopying({ customer, template, sentence, called }: WeekRow) {
  const language = useLocale()
  const copying = useMutation({
    mutationFn: async (channel: CopyChannel) => {
      if (template === null) return
      const letter = { customer, template, reason: sentence.reason, channel, overrideWhy: '' }
      const copied = await shop('letters:copy', { ...letter, personalLine: '' })
      keepCopied({ ...letter, ...copied, who: whoOf(called) })
    },
  })
  return { copy: copying.mutate, trouble: copying.error === null ? null : sentenceOf(copying.error, language) }
}
