import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { pinQuery } from '../../lib/queries/pin.ts'
import { ShopError } from '../../lib/shop.ts'
import { useHere } from '../../lib/useHere.ts'
import { PutAway } from '../../ui/PutAway.tsx'
import { Refused } from '../start/Refused.tsx'
import { LockScreen } from './LockScreen.tsx'

type Props = { readonly children: ReactNode }

/** The program, or its lock: while it is locked nothing of the shop is on the page, and main answers nothing about it. */
export function LockGate({ children }: Props) {
  const { data: pin, error, dataUpdatedAt } = useQuery(pinQuery)
  const [wasOpen, setWasOpen] = useState(false)
  useHere(pin)
  if (pin?.isLocked === false && !wasOpen) setWasOpen(true)
  if (error !== null) return <Refused code={error instanceof ShopError ? error.code : 'internal'} />
  if (pin === undefined) return null
  return (
    <>
      {pin.isLocked && <LockScreen wait={pin.wait} toldAt={dataUpdatedAt} isBegun={wasOpen} />}
      <PutAway isAway={pin.isLocked}>{children}</PutAway>
    </>
  )
}
