import { EXPORT_ENCODINGS, type ExportAsked, type ExportLook } from '#domain/exchange/export.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Unwritables } from './Unwritables.tsx'

type Props = {
  readonly asked: ExportAsked
  readonly look: ExportLook | undefined
  readonly onChange: (change: Partial<ExportAsked>) => void
}

const HINTS = { 'utf-8': 'utf8Hint', cp932: 'cp932Hint' } as const

/** くわしく: the character set, and what an old one cannot write. */
export function ExportDetails({ asked, look, onChange }: Props) {
  const words = useTranslations('export')
  return (
    <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
      <Choice
        label={words('encoding')}
        options={EXPORT_ENCODINGS.map((value) => ({ value, words: words(value), hint: words(HINTS[value]) }))}
        value={asked.encoding}
        onChange={(encoding) => onChange({ encoding })}
      />
      {look !== undefined && look.unwritableCount > 0 && (
        <Unwritables look={look} withMark={asked.withMark} onChange={(withMark) => onChange({ withMark })} />
      )}
    </Folded>
  )
}
