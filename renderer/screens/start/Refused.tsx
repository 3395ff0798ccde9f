import type { ErrorCode } from '#contract/result.ts'
import { useLocale, useTranslations } from 'use-intl'
import { ShopError } from '../../lib/shop.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { RestoreHere } from '../restore/RestoreHere.tsx'
import { Opening } from '../../ui/Opening.tsx'

// Where the file itself is the trouble, a copy can stand in for it.
const CAN_RESTORE: ReadonlySet<ErrorCode> = new Set([
  'shop-missing',
  'shop-empty-file',
  'shop-foreign',
  'shop-damaged',
  'shop-not-expected',
])

type Props = { readonly code: ErrorCode }

/** The records were not opened: why, that they are safe, what to do. */
export function Refused({ code }: Props) {
  const words = useTranslations('refused')
  const sentence = sentenceOf(new ShopError({ code }), useLocale())
  return (
    <Opening title={words('title')} text={sentence}>
      {CAN_RESTORE.has(code) ? <RestoreHere /> : <p>{words('todo')}</p>}
    </Opening>
  )
}
