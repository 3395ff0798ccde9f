import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Working } from '../Working.tsx'
import type { useRestore } from './useRestore.ts'

type Props = { readonly restore: ReturnType<typeof useRestore> }

/** While a copy is looked at, and where it was no good; out of a damaged one something may be salvaged. */
export function LookingPart({ restore: { lookingHow, trouble, damaged, salvage } }: Props) {
  const words = useTranslations('salvage')
  const way = damaged !== null && <Button onClick={() => salvage(damaged)}>{words('lookOf')}</Button>
  return (
    <>
      {lookingHow !== null && <Working call={lookingHow} />}
      {trouble !== null && (
        <Said kind="trouble" action={way}>
          {trouble}
        </Said>
      )}
    </>
  )
}
