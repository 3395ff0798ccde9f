import type { Erased } from '#contract/api.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSheet } from '../../lib/useSheet.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Rights.module.css'
import { ErasedCounts, ErasureSheet } from './ErasureSheet.tsx'

/** 消去の記録, where it was done: to be read, and to be printed with the name or without. `who` is known to this page alone. */
export function ErasureRecord({ erased, who }: { readonly erased: Erased; readonly who: string }) {
  const words = useTranslations('erasure')
  const [isNamed, setNamed] = useState(false)
  const sheet = useSheet('erasure')
  return (
    <section className={styles['record']} aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <ErasedCounts {...erased} />
      <p>{words('about')}</p>
      <Checkbox isSelected={isNamed} onChange={setNamed}>
        {words('withName')}
      </Checkbox>
      <Button onClick={sheet.print}>{words('print')}</Button>
      {sheet.file !== null && <Said kind="done">{words('saved', { file: sheet.file })}</Said>}
      {sheet.trouble !== null && <Said kind="trouble">{sheet.trouble}</Said>}
      {sheet.isOn && <ErasureSheet {...erased} who={isNamed ? who : ''} />}
    </section>
  )
}
