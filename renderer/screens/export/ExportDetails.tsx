import type { ExportLook } from '#domain/exchange/export.ts'
import { useTranslations } from 'use-intl'
import { Folded } from '../../ui/Folded.tsx'
import type { OutAsked } from './asked.ts'
import { EncodingChoice } from './EncodingChoice.tsx'
import { Unwritables } from './Unwritables.tsx'

type Props = {
  readonly asked: OutAsked
  readonly look: ExportLook | undefined
  readonly onChange: (change: Partial<OutAsked>) => void
}

/** くわしく: the character set, and what an old one cannot write. */
export function ExportDetails({ asked, look, onChange }: Props) {
  const words = useTranslations('export')
  return (
    <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
      <EncodingChoice encoding={asked.encoding ?? 'utf-8'} onChange={(encoding) => onChange({ encoding })} />
      {look !== undefined && look.unwritableCount > 0 && (
        <Unwritables look={look} withMark={asked.withMark} onChange={(withMark) => onChange({ withMark })} />
      )}
    </Folded>
  )
}
