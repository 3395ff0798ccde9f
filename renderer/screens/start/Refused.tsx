import type { ErrorCode } from '#contract/result.ts'
import { useLocale, useTranslations } from 'use-intl'
import { ShopError } from '../../lib/shop.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Opening } from '../../ui/Opening.tsx'

type Props = { readonly code: ErrorCode }

/** The records were not opened: why, that they are safe, what to do. */
export function Refused({ code }: Props) {
  const words = useTranslations('refused')
  const sentence = sentenceOf(new ShopError({ code }), useLocale())
  return (
    <Opening title={words('title')} text={sentence}>
      <p>{words('todo')}</p>
    </Opening>
  )
}
