import type { BookLook } from '#domain/exchange/outputs.ts'
import { useTranslations } from 'use-intl'
import { Folded } from '../../ui/Folded.tsx'
import type { OutAsked } from './asked.ts'
import { EncodingChoice } from './EncodingChoice.tsx'
import { LeftOutPeople } from './LeftOutPeople.tsx'
import { Unwritables } from './Unwritables.tsx'

type Props = {
  readonly look: BookLook
  readonly asked: OutAsked
  readonly onChange: (change: Partial<OutAsked>) => void
}

/** Before an address book is saved: how many stand in it, who does not and why, and which names it cannot write. */
export function BookLooked({ look, asked, onChange }: Props) {
  const words = useTranslations('export')
  const out = useTranslations('out')
  return (
    <>
      <p>{out('kept', { count: look.kept })}</p>
      <LeftOutPeople look={look} />
      {look.unwritableCount > 0 && (
        <Unwritables look={look} withMark={asked.withMark} onChange={(withMark) => onChange({ withMark })} />
      )}
      {asked.kind === 'atena' && (
        <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
          <EncodingChoice encoding={asked.encoding ?? 'cp932'} onChange={(encoding) => onChange({ encoding })} />
        </Folded>
      )}
    </>
  )
}
