import { SHOP_KINDS, type ShopKind, VISIT_WORDS } from '#domain/shop-kind.ts'
import type { Ref } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'
import forms from '../forms.module.css'
import styles from './Settings.module.css'

type Props = {
  /** Null while nothing is chosen yet. */
  readonly value: ShopKind | null
  readonly onChange: (kind: ShopKind) => void
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
}

/** 何のお店ですか, and below it the word for a visit that the answer makes. */
export function ShopKindChoice({ value, onChange, error, ref }: Props) {
  const words = useTranslations('shopKinds')
  const language = useLocale()
  return (
    <div className={styles['kind']}>
      <Choice
        {...(ref === undefined ? {} : { ref })}
        label={words('label')}
        options={SHOP_KINDS.map((kind) => ({ value: kind, words: words(kind) }))}
        value={value}
        onChange={onChange}
        error={error}
      />
      {value !== null && <p className={forms['soft']}>{words('makes', { word: VISIT_WORDS[value][language] })}</p>}
    </div>
  )
}
