import { VCARD_VERSIONS, type VCardVersion } from '#domain/exchange/as-vcard.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'

type Props = { readonly version: VCardVersion; readonly onChange: (version: VCardVersion) => void }

const NAMES = { '4.0': 'v4', '3.0': 'v3' } as const satisfies Record<VCardVersion, string>

/** くわしく: contacts for old telephones. */
export function VersionDetails({ version, onChange }: Props) {
  const words = useTranslations('export')
  const out = useTranslations('out')
  return (
    <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
      <Choice
        label={out('version')}
        options={VCARD_VERSIONS.map((value) => {
          return { value, words: out(NAMES[value]), hint: out(`${NAMES[value]}Hint`) }
        })}
        value={version}
        onChange={onChange}
      />
    </Folded>
  )
}
