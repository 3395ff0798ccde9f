import { EXPORT_ENCODINGS, type ExportAsked } from '#domain/exchange/export.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'

type Encoding = ExportAsked['encoding']

type Props = { readonly encoding: Encoding; readonly onChange: (encoding: Encoding) => void }

const HINTS = { 'utf-8': 'utf8Hint', cp932: 'cp932Hint' } as const

/** 文字の種類 */
export function EncodingChoice({ encoding, onChange }: Props) {
  const words = useTranslations('export')
  return (
    <Choice
      label={words('encoding')}
      options={EXPORT_ENCODINGS.map((value) => ({ value, words: words(value), hint: words(HINTS[value]) }))}
      value={encoding}
      onChange={onChange}
    />
  )
}
