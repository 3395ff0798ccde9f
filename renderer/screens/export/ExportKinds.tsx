import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'
import { OUT_KINDS, type OutKind } from './asked.ts'

type Props = {
  readonly kind: OutKind
  /** まるごと is of everyone. */
  readonly hasAll: boolean
  readonly onChange: (kind: OutKind) => void
}

/** 何に使いますか */
export function ExportKinds({ kind, hasAll, onChange }: Props) {
  const words = useTranslations('export')
  const out = useTranslations('out')
  const option = (value: OutKind) =>
    value === 'excel' || value === 'own'
      ? { value, words: words(value), hint: words(`${value}Hint`) }
      : { value, words: out(value), hint: out(`${value}Hint`) }
  const offered = OUT_KINDS.filter((each) => hasAll || each !== 'all')
  return <Choice label={words('kind')} options={offered.map(option)} value={kind} onChange={onChange} />
}
