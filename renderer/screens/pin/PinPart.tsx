import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { pinQuery } from '../../lib/queries/pin.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { About } from '../help/About.tsx'
import { NewPin } from './NewPin.tsx'
import { NumberMade } from './NumberMade.tsx'
import { PinSet } from './PinSet.tsx'

type Props = {
  /** The settings were opened for it. */
  readonly isMeant: boolean
}

/** 席を離れたときの鍵: set, changed, taken off; the number on paper is shown once. */
export function PinPart({ isMeant }: Props) {
  const words = useTranslations('pin')
  const { data: pin } = useQuery(pinQuery)
  const [isBeginning, setBeginning] = useState(false)
  const [number, setNumber] = useState<string | null>(null)
  const [isRemoved, setRemoved] = useState(false)
  if (pin === undefined) return null
  const made = (fresh: string) => {
    setNumber(fresh)
    setBeginning(false)
    setRemoved(false)
  }
  return (
    <About isMeant={isMeant} title={words('title')}>
      <p>{words('why')}</p>
      <p>{words('limits')}</p>
      {number !== null && <NumberMade number={number} onWritten={() => setNumber(null)} />}
      {pin.isSet && <PinSet after={pin.after} onMade={made} onRemoved={() => setRemoved(true)} />}
      {!pin.isSet && isRemoved && <Said kind="done">{words('removed')}</Said>}
      {!pin.isSet && !isBeginning && <Button onClick={() => setBeginning(true)}>{words('begin')}</Button>}
      {!pin.isSet && isBeginning && <NewPin onMade={made} onClose={() => setBeginning(false)} />}
    </About>
  )
}
