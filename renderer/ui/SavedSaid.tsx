import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import { Said } from './Said.tsx'

type Props = {
  /** As lib/useSaving gives it. */
  readonly saving: {
    readonly saved: unknown
    readonly undone: { readonly untouched: readonly unknown[] } | null
    readonly trouble: string | null
    readonly undo: () => void
  }
  /** What was saved, where 「保存しました」 alone would not tell. */
  readonly children?: ReactNode
}

/** 保存しました・元に戻す: nothing before the first save. */
export function SavedSaid({ saving: { saved, undone, trouble, undo }, children }: Props) {
  const words = useTranslations('common')
  if (trouble !== null) return <Said kind="trouble">{trouble}</Said>
  if (undone !== null) {
    return (
      <Said kind="done">
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
    <Said kind="done" action={back}>
      {words('saved')} {children}
    </Said>
  )
}
