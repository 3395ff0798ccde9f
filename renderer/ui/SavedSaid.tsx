import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import { intoSight } from './intoSight.ts'
import { Said } from './Said.tsx'
import styles from './Said.module.css'

/** As lib/useSaving gives it. */
export type Saving = {
  readonly saved: { readonly change: number } | null
  readonly undone: { readonly untouched: readonly unknown[] } | null
  readonly trouble: string | null
  readonly undo: () => void
}

/** Where several places save by one, for all but the place that saved last. */
export const NOTHING_SAVED: Saving = { saved: null, undone: null, trouble: null, undo: () => undefined }

type Props = {
  readonly saving: Saving
  /** What was saved, where 「保存しました」 alone would not tell. */
  readonly children?: ReactNode
  /** The whole sentence stands in `children`: what went to the trash or came back was not 保存. */
  readonly saysAll?: boolean
}

/** 保存しました・元に戻す: nothing before the first save. */
export function SavedSaid(props: Props) {
  const { trouble } = props.saving
  return (
    <>
      {/* It stands there before there is anything to say: readers speak only what changes in a region they know. */}
      <div role="status" className={styles['region']}>
        {trouble === null && <Done {...props} />}
      </div>
      {trouble !== null && (
        <Said kind="trouble" ref={intoSight}>
          {trouble}
        </Said>
      )}
    </>
  )
}

function Done({ saving: { saved, undone, undo }, children, saysAll = false }: Props) {
  const words = useTranslations('common')
  if (undone !== null) {
    return (
      <Said kind="done" isSpoken ref={intoSight}>
        {words('undone')} {undone.untouched.length > 0 && words('untouched')}
      </Said>
    )
  }
  if (saved === null) return null
  const back = (
    <Button look="quiet" onClick={undo}>
      {words('undo')}
    </Button>
  )
  return (
    <Said key={saved.change} kind="done" isSpoken ref={intoSight} action={back}>
      {!saysAll && words('saved')} {children}
    </Said>
  )
}
